import { expect, it } from "vitest";
import { recordId, toolNumbers, writeParts } from "./text-numbers.ts";

it("finds the tool that a record of a part is", () => {
  const parts = [1, 0, 1, 9, 1];
  const toolOf = toolNumbers(writeParts(parts));
  const next = new Map<number, number>();
  for (const [tool, part] of parts.entries()) {
    const number = next.get(part) ?? 0;
    next.set(part, number + 1);
    expect(toolOf(recordId(part, number))).toBe(tool);
  }
  for (const id of [recordId(1, 3), recordId(2, 0), "", "x", "en_00", "0_zz"])
    expect(toolOf(id)).toBeUndefined();
});
