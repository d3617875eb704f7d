import { READ_NOUNS } from "../lexicon/nouns.ts";
import { SENSES } from "../lexicon/senses.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";

/** Words of a description that the model reads. */
const WORDS_READ = 60;
const LONGEST_READ = 600;
const FIRST_WORDS = 14;

/** What the model sees of a tool: keys by group, none twice. In training and on disk a feature is `group key`. */
export type Features = readonly (readonly [group: string, keys: Iterable<string>])[];

function bucket(count: number): string {
  if (count < 3) return String(count);
  return count < 6 ? "3-5" : "6+";
}

function* actionKeys({ multiplex }: View): Generator<string> {
  if (!multiplex) return;
  yield "several";
  for (const { sense, own } of multiplex.values) if (sense && !own) yield SENSES[sense];
}

/**
 * Groups starting with `n` come from the name, with `d` from the description, with `p` from the
 * arguments, with `x` from two of them together.
 */
export function featuresOf(view: View): Features {
  const { words, nameVerbs, firstVerbs, laterVerbs, phrases, parameters } = view;
  const [head, ...joined] = nameVerbs;
  const [first, ...more] = firstVerbs;
  const last = words.at(-1)?.text ?? "";
  const position = !head ? "none" : head.start === words[0]?.start ? "first" : "later";
  const named = head?.sense ?? "?";
  const said = first?.sense ?? "?";
  const acts = (head ?? first)?.sense ?? "?";
  const spoken = wordsOf(view.description, 0, LONGEST_READ).slice(0, WORDS_READ);
  const top = parameters.filter(({ path }) => path.length === 1);
  const schema = view.record.tool.inputSchema ? bucket(top.length) : "none";
  return [
    ["bias", [""]],
    ["nv", [head?.verb ?? "?"]],
    ["ns", [`${named} ${position}`]],
    ["nj", new Set(joined.map(({ sense }) => sense))],
    ["nw", new Set(words.map(({ text }) => text))],
    ["n1", new Set([words[0]?.text ?? ""])],
    ["nl", [last]],
    ["nr", READ_NOUNS.has(last) ? [named] : []],
    ["d", [spoken.length === 0 ? "none" : "some"]],
    ["dv", [first?.verb ?? "?"]],
    ["ds", [said]],
    ["dj", new Set(more.map(({ sense }) => sense))],
    ["dl", new Set(laterVerbs.map(({ sense }) => sense))],
    ["dw", new Set(spoken.map(({ text }) => text))],
    ["d1", new Set(spoken.slice(0, FIRST_WORDS).map(({ text }) => text))],
    ["dp", phrases.map(({ phrase }) => phrase)],
    ["x", [`${named} ${said}`]],
    ["xp", phrases.map(({ phrase }) => `${phrase} ${acts}`)],
    ["pn", [schema]],
    ["pw", new Set(top.flatMap(({ words: parts }) => parts))],
    ["pa", new Set(actionKeys(view))],
  ];
}

/** The features as training and the file of weights name them. */
export function featureKeys(features: Features): string[] {
  return features.flatMap(([group, keys]) => [...keys].map((key) => `${group} ${key}`));
}
