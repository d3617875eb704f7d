import type { Group } from "../../src/search/rows.ts";
import { serverTerms } from "../../src/search/server-terms.ts";
import { OPTIONAL } from "../../src/search/synonyms.ts";
import { terms } from "../../src/search/terms.ts";

/**
 * The words of a name that say what the tool does: not its server's own (`github` in
 * `GITHUB_DELETE_A_REPOSITORY`) and no fillers, unless there is nothing else.
 */
export function contentWords({ name, members: [first] }: Group): string[] {
  const words = [...new Set(terms(name))];
  const own = new Set(first ? serverTerms({ segment: first.server, label: first.label }) : []);
  const telling = words.filter((word) => !own.has(word) && !OPTIONAL.has(word));
  return telling.length > 0 ? telling : words;
}
