import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { definitionText } from "../../lib/definition-text.ts";
import { compare, type RatedDefinition } from "./comparison.ts";
import type { Definition } from "./pasted.ts";

const sha256 = async (text: string) => createHash("sha256").update(text).digest("hex");
const TOOL: Definition = {
  name: "send",
  description: "Sends a message.\r\nTo one person.",
  inputSchema: { type: "object", properties: { to: { type: "string" } } },
};

async function rated(tool: Definition): Promise<RatedDefinition> {
  return {
    name: tool.name,
    description: tool.description?.replaceAll("\r\n", "\n"),
    inputSchema: tool.inputSchema ?? "none",
    fingerprint: await sha256(definitionText(tool)),
  };
}

const parts = (changes: readonly { part: string }[]) => changes.map(({ part }) => part);

describe("a comparison", () => {
  it("finds the same definition whatever the order of its keys", async () => {
    const pasted = {
      ...TOOL,
      inputSchema: { properties: { to: { type: "string" } }, type: "object" },
    };
    expect(await compare(await rated(TOOL), pasted, sha256)).toMatchObject({ same: true });
  });

  it("names each part that changed, with both texts", async () => {
    const pasted = {
      name: "sent",
      description: "Sends a message.\nTo everybody.",
      inputSchema: { type: "object", properties: { to: { type: "array" } } },
    };
    const { same, changes } = await compare(await rated(TOOL), pasted, sha256);
    expect(same).toBe(false);
    expect(parts(changes)).toEqual(["name", "description", "input schema"]);
    expect(changes[1]?.texts?.after).toContain("everybody");
  });

  it("does not call a part changed that the record never had", async () => {
    const record = await rated({ name: "send" });
    const result = await compare(record, TOOL, sha256);
    expect(result).toMatchObject({ same: false, changes: [] });
    expect(result.notCompared).toEqual(["description", "input schema"]);
  });

  it("tells whether a schema changed that the page is too short for", async () => {
    const record: RatedDefinition = { ...(await rated(TOOL)), inputSchema: "long" };
    const worded = await compare(record, { ...TOOL, description: "Other words." }, sha256);
    expect(parts(worded.changes)).toContain("description");
    const shaped = await compare(record, { ...TOOL, inputSchema: { type: "array" } }, sha256);
    expect(shaped.changes).toEqual([{ part: "input schema" }]);
  });

  it("sees a difference in line ends that the page does not show", async () => {
    const pasted = { ...TOOL, description: TOOL.description?.replace("\r\n", "\n") };
    const result = await compare(await rated(TOOL), pasted, sha256);
    expect(result).toMatchObject({ same: false, changes: [], notCompared: [] });
  });
});
