import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countFacets, histogram } from "./count-facets.ts";
import {
  CODES,
  codeOf,
  FACET_NAMES,
  FACETS,
  type FacetValues,
  groupOf,
  readFacets,
  valuesOf,
  writeFacets,
} from "./facets.ts";

const values: fc.Arbitrary<FacetValues> = fc.record({
  risk: fc.constantFrom(...FACETS.risk),
  category: fc.constantFrom(...FACETS.category),
  schema: fc.constantFrom(...FACETS.schema),
  provisional: fc.constantFrom(...FACETS.provisional),
});
const chosen = fc.record(
  {
    risk: fc.constantFrom(...FACETS.risk),
    category: fc.constantFrom(...FACETS.category),
    schema: fc.constantFrom(...FACETS.schema),
    provisional: fc.constantFrom(...FACETS.provisional),
  },
  { requiredKeys: [] },
);

describe("the code of a tool", () => {
  it("stands for its values and for no others", () => {
    fc.assert(
      fc.property(values, (one) => {
        const code = codeOf(one);
        expect(code).toBeGreaterThanOrEqual(0);
        expect(code).toBeLessThan(CODES);
        expect(valuesOf(code)).toEqual(FACET_NAMES.map((name) => one[name]));
      }),
    );
  });

  it("comes back from the file, with the group of each tool", () => {
    const codes = fc.array(fc.nat({ max: CODES - 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 20 }), (groups) => {
        const facets = readFacets(writeFacets(groups), groups.length);
        expect([...facets.codes]).toEqual(groups.flat());
        const owners = groups.flatMap((group, i) => group.map(() => i));
        expect(owners.map((_, tool) => groupOf(facets, tool))).toEqual(owners);
      }),
    );
  });

  it("is refused from a file of another catalogue", () => {
    expect(() => readFacets(writeFacets([[1], [2, 3]]), 3)).toThrow(/2 groups/);
  });
});

describe("counts of facets", () => {
  it("say for each value what one gets by choosing it", () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 40 }), chosen, (tools, filter) => {
        const facets = { codes: Uint8Array.from(tools.map(codeOf)), starts: new Uint32Array() };
        const byCode = histogram(facets, tools.keys());
        const { total, counts } = countFacets(byCode, filter);
        const passing = (wanted: Partial<FacetValues>) =>
          tools.filter((tool) =>
            FACET_NAMES.every((name) => wanted[name] === undefined || wanted[name] === tool[name]),
          ).length;
        expect(total).toBe(passing(filter));
        for (const name of FACET_NAMES)
          for (const value of FACETS[name]) {
            const choice = { ...filter, [name]: value };
            expect(counts.get(name)?.get(value)).toBe(passing(choice));
            expect(countFacets(byCode, choice).total).toBe(passing(choice));
          }
      }),
    );
  });
});
