import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as schemas from "../schemas/record.ts";
import { decodeIds, encodeIds, escapeField, unescapeField } from "./fields.ts";
import { readHeads, writeHeads } from "./heads.ts";
import { CATEGORIES, RISKS } from "./levels.ts";
import { decodeGroup, encodeGroup, type Group } from "./rows.ts";

const text = fc.string({ unit: "binary", maxLength: 40 });
const member = fc.record({
  server: fc.stringMatching(/^[a-z0-9._~-]{1,20}$/),
  tool: fc.stringMatching(/^[a-z0-9._~-]{1,20}$/),
  label: text,
  risk: fc.constantFrom(...RISKS),
  category: fc.constantFrom(...CATEGORIES),
  summary: text,
});
const group = fc.record({
  id: fc.nat(),
  name: fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  members: fc.array(member, { minLength: 1, maxLength: 4 }),
  total: fc.integer({ min: 4, max: 5000 }),
});

describe("shard lines", () => {
  it("give back any group exactly, and keep to one line", () => {
    fc.assert(
      fc.property(group, (value) => {
        const line = encodeGroup(value);
        expect(line).not.toContain("\n");
        expect(decodeGroup(line, value.id)).toEqual(value);
      }),
    );
  });

  it("give nothing for a line that is no group", () => {
    for (const line of ["", "name", "name\t1", "name\t1\t?|s|t|l|x", "name\t1\tz|||"])
      expect(decodeGroup(line, 0)).toBeUndefined();
  });

  it("escape and unescape any text", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(unescapeField(escapeField(value))).toBe(value);
      }),
    );
  });

  it("pack ascending ids and unpack them", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (ids) => {
        const sorted = ids.toSorted((a, b) => a - b);
        expect(decodeIds(encodeIds(sorted))).toEqual(sorted);
      }),
    );
    expect(decodeIds("1 x -5 2")).toEqual([0, 33]);
  });

  it("carry the best groups of each prefix with their first member", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(group, { minLength: 1, maxLength: 5, selector: (g) => g.id }),
        (groups) => {
          const heads = new Map<string, Group[]>([
            ["g", groups],
            ["ge", groups.slice(0, 1)],
          ]);
          const first = groups.map((one) => ({ ...one, members: one.members.slice(0, 1) }));
          const read = readHeads(writeHeads(heads));
          expect(read.get("g")).toEqual(first);
          expect(read.get("ge")).toEqual(first.slice(0, 1));
        },
      ),
    );
  });

  it("know the same levels as the schemas", () => {
    expect(RISKS).toEqual(schemas.RISKS);
    expect(CATEGORIES).toEqual(schemas.CATEGORIES);
  });
});
