import { describe, expect, it } from "vitest";
import { corrections, splits } from "./corrections.ts";

const vocabulary = new Set(["get", "set", "status", "user", "users", "transcript", "earnings"]);

describe("corrections", () => {
  it("give the known words one typing error away", () => {
    const found = corrections(["usr", "stauts", "xyzzy", "ge"], vocabulary);
    expect(found.get("usr")?.map(({ term }) => term)).toEqual(["user"]);
    expect(found.get("stauts")?.map(({ term }) => term)).toEqual(["status"]);
    expect(found.has("xyzzy")).toBe(false);
    expect(found.has("ge")).toBe(false);
  });

  it("part words that were run together, also with an error beside", () => {
    expect(splits(["setstatus"], vocabulary)[0]).toEqual(["set", "status"]);
    expect(splits(["getxuser"], vocabulary)).toContainEqual(["get", "user"]);
    expect(splits(["x", "earningsranscript"], vocabulary)).toContainEqual([
      "x",
      "earnings",
      "transcript",
    ]);
    expect(splits(["status"], vocabulary)).toEqual([]);
  });
});
