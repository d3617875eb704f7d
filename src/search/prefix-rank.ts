import { compareLists } from "./compare-lists.ts";
import { nameKey } from "./fold.ts";
import type { Query } from "./query.ts";
import { popularity } from "./rank.ts";
import type { Group } from "./rows.ts";
import { terms } from "./terms.ts";

/**
 * Orders groups whose key begins like the query: the very name, the same key, names spelt as typed,
 * those in which the query ends at the end of a word, names that many servers have, short names. A stable order: ties
 * fall to the lower id.
 */
export function rankPrefixed<G extends Group>(groups: readonly G[], typed: Typed): G[] {
  const scored = groups.map((group) => ({ group, score: score(group, typed) }));
  scored.sort((a, b) => compareLists(a.score, b.score) || a.group.id - b.group.id);
  return scored.map(({ group }) => group);
}

type Typed = Pick<Query, "typed" | "text" | "key">;

interface Form {
  key: string;
  words: string[];
}

/** Every prefix of a name ranks it anew, in the stage thousands of times. */
const forms = new WeakMap<Group, Form>();

function formOf(group: Group): Form {
  const known = forms.get(group);
  if (known) return known;
  const form = { key: nameKey(group.name), words: terms(group.name) };
  forms.set(group, form);
  return form;
}

function score(group: Group, query: Typed): number[] {
  const { name, total } = group;
  const { key, words } = formOf(group);
  return [
    name === query.typed ? 0 : 1,
    name === query.text ? 0 : 1,
    key === query.key ? 0 : 1,
    name.startsWith(query.text) ? 0 : 1,
    endsWithin(words, query.key) ? 0 : 1,
    -popularity(total),
    words.length,
    name.length,
  ];
}

/** Whether what was typed ends where a word of the name ends, so that it is not half a word. */
export function endsAtWord(group: Group, key: string): boolean {
  return endsWithin(formOf(group).words, key);
}

function endsWithin(words: readonly string[], key: string): boolean {
  let begun = "";
  for (const word of words) {
    begun += word;
    if (begun.length >= key.length) break;
  }
  return begun === key;
}
