import {
  type Chosen,
  CODES,
  FACET_NAMES,
  FACETS,
  type FacetCounts,
  type ToolFacets,
  valuesOf,
} from "./facets.ts";

/** How many tools have each code; `tools` gives each once. */
export function histogram({ codes }: ToolFacets, tools: Iterable<number>): number[] {
  const counts = Array.from({ length: CODES }, () => 0);
  for (const tool of tools) {
    const code = codes[tool];
    if (code !== undefined) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/**
 * The counts of each facet: of the tools that pass all other facets, so that each number is what
 * one gets by choosing the value. The total is of those that pass all.
 */
export function countFacets(
  byCode: readonly number[],
  chosen: Chosen,
): { total: number; counts: FacetCounts; passing: readonly boolean[] } {
  const counts = new Map(
    FACET_NAMES.map((name) => [name, new Map<string, number>(FACETS[name].map((v) => [v, 0]))]),
  );
  let total = 0;
  for (const [code, tools] of byCode.entries()) {
    const values = valuesOf(code);
    const failed = FACET_NAMES.filter(
      (name, i) => chosen[name] !== undefined && chosen[name] !== values[i],
    );
    if (failed.length === 0) total += tools;
    for (const [i, name] of FACET_NAMES.entries()) {
      const value = values[i] ?? "";
      const own = counts.get(name);
      if (failed.every((other) => other === name)) own?.set(value, (own.get(value) ?? 0) + tools);
    }
  }
  return { total, counts, passing: passingCodes(chosen) };
}

/** For each code whether it has all that is chosen. */
export function passingCodes(chosen: Chosen): boolean[] {
  return Array.from({ length: CODES }, (_, code) => {
    const values = valuesOf(code);
    return FACET_NAMES.every((name, i) => chosen[name] === undefined || chosen[name] === values[i]);
  });
}
