import { expect, it } from "vitest";
import { z } from "zod";
import { readYaml } from "./yaml-file.ts";

const schema = z.object({ name: z.string() });

it("tells an alias of nothing as a fault of the file", () => {
  expect(readYaml("name: *foo\n", schema)).toEqual({
    ok: false,
    faults: [{ line: 1, message: expect.stringContaining("foo") }],
  });
});

it("tells aliases that would grow without bound as a fault of the file", () => {
  const levels = Array.from({ length: 12 }, (_, i) => {
    const last = i === 0 ? "x" : `*a${i - 1}`;
    return `a${i}: &a${i} [${Array(10).fill(last).join(", ")}]`;
  });
  expect(readYaml(`${levels.join("\n")}\nname: ok\n`, schema)).toMatchObject({ ok: false });
});
