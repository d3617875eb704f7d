import { CONTROLS, RECORDS, RUNNING } from "../lexicon/nouns.ts";
import type { Sense } from "../lexicon/senses.ts";
import type { VerbAt } from "./head-verbs.ts";

/** What a verb is judged by, besides itself. */
export interface Context {
  /** The words of its object. */
  object: readonly string[];
  /** The first words of the description. */
  said: string;
  /** Whether an argument takes a place on disk. */
  takesPath: boolean;
}

/** Verbs that compute something of a value, and change a stored record. */
const REWRITING = new Set(["convert", "transform", "merge", "resolve", "deduplicate", "process"]);
const CHOOSING = new Set(["select", "hover", "focus"]);
const SCALING = new Set(["resize", "scale", "adjust", "tune"]);
const COUNTING = new Set(["add", "increment"]);
const RUNNING_VERBS = new Set(["run", "execute", "exec", "invoke", "call", "dispatch"]);
/** Results of a generator that are computed from nothing and kept nowhere. */
const COMPUTED = new Set(
  "random uuid uuids guid id ids int float number numbers integer password passwords hash checksum".split(
    " ",
  ),
);
const NUMBERS = /\b(?:numbers?|integers?|floats?|operands?)\b/iu;
const MEDIA_SAID =
  /\b(?:images?|pictures?|videos?|audio|speech|voice|music|songs?|3d|text[- ]to[- ])/iu;
const LOOKUP =
  /\b(?:quer(?:y|ies)|search(?:es)?|select|aggregat\w*|analys[ei]s|reports?|stat\w*|lookups?|calculat\w*|inference|dax|soql)\b/iu;
const KEPT =
  /\b(?:sav(?:e|es|ed|ing)|import\w*|to (?:disk|the (?:local|project)|a (?:local|file)|local)|on disk|path (?:to|of) the)\b|本地|保存|目录/iu;

/** A verb in the light of its object and description: `convert_lead` changes a record, `convert_units` computes. */
export function inContext(verb: VerbAt, context: Context): VerbAt {
  const sense = senseIn(verb, context);
  return sense === undefined ? verb : { ...verb, sense, settled: true };
}

/** The sense that the context leaves no doubt about; undefined where it leaves some. */
function senseIn({ verb, sense }: VerbAt, { object, said, takesPath }: Context): Sense | undefined {
  const has = (set: ReadonlySet<string>) => object.some((word) => set.has(word));
  if (REWRITING.has(verb) && has(RECORDS)) return "update";
  if (CHOOSING.has(verb) && CONTROLS.has(object[0] ?? "")) return "input";
  if (SCALING.has(verb) && has(RUNNING)) return "update";
  if (COUNTING.has(verb) && object.length === 0 && NUMBERS.test(said)) return "compute";
  if (verb === "download") return takesPath || KEPT.test(said) ? "create" : "download";
  if (verb === "generate" && has(COMPUTED)) return "compute";
  if (sense === "generate" && MEDIA_SAID.test(said)) return "generate";
  if (RUNNING_VERBS.has(verb) && !LOOKUP.test(`${object.join(" ")} ${said}`)) return "run";
  return undefined;
}
