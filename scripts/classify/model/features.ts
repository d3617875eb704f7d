import type { Json, JsonObject } from "../../../src/schemas/json.ts";
import { certainChange } from "../decide/certain.ts";
import { READ_NOUNS } from "../lexicon/nouns.ts";
import { SENSES } from "../lexicon/senses.ts";
import { wordsOf, wordsOfName } from "../text/words.ts";
import type { View } from "../types.ts";

/**
 * Words of a description that the model reads. On held-out authors 10 do as well as 20; all of the
 * first 60 make it worse, and pairs of words or the kinds of arguments make it no better.
 */
const FIRST_WORDS = 10;
const LONGEST_READ = 200;

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

function outputKeys({ record }: View): string[] {
  const { outputSchema } = record.tool;
  if (!outputSchema) return ["none"];
  const { properties } = outputSchema;
  const names = isObject(properties) ? Object.keys(properties) : [];
  return [
    "some",
    ...new Set(
      names
        .slice(0, MOST_OUTPUTS)
        .flatMap((name) => wordsOfName(name.slice(0, LONGEST_OUTPUT)).map(({ text }) => text)),
    ),
  ];
}
const MOST_OUTPUTS = 12;
const LONGEST_OUTPUT = 40;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the names of a server's tools say of it: how many of them change something. */
export function siblingsOf(views: readonly View[]): string {
  if (views.length < FEWEST_SIBLINGS) return "few";
  const heads = views.flatMap(({ nameVerbs: [head] }) => (head ? [head] : []));
  const share = heads.filter(certainChange).length / Math.max(1, heads.length);
  return share === 0 ? "none" : share < 0.25 ? "some" : share < 0.6 ? "half" : "most";
}
const FEWEST_SIBLINGS = 4;

/**
 * Groups starting with `n` come from the name, with `d` from the description, with `p` from the
 * arguments, with `x` from two of them together.
 */
export function featuresOf(view: View, siblings: string): Features {
  const { words, nameVerbs, firstVerbs, laterVerbs, phrases, parameters } = view;
  const [head, ...joined] = nameVerbs;
  const [first, ...more] = firstVerbs;
  const last = words.at(-1)?.text ?? "";
  const position = !head ? "none" : head.start === words[0]?.start ? "first" : "later";
  const named = head?.sense ?? "?";
  const said = first?.sense ?? "?";
  const acts = (head ?? first)?.sense ?? "?";
  const spoken = wordsOf(view.description, 0, LONGEST_READ).slice(0, FIRST_WORDS);
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
    ["dp", phrases.map(({ phrase }) => phrase)],
    ["x", [`${named} ${said}`]],
    ["xp", phrases.map(({ phrase }) => `${phrase} ${acts}`)],
    ["pn", [schema]],
    ["pw", new Set(top.flatMap(({ words: parts }) => parts))],
    ["pa", new Set(actionKeys(view))],
    ["o", outputKeys(view)],
    ["s", [siblings]],
  ];
}

/** The features as training and the file of weights name them. */
export function featureKeys(features: Features): string[] {
  return features.flatMap(([group, keys]) => [...keys].map((key) => `${group} ${key}`));
}
