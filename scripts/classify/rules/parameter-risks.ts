import { PARAMETER_KINDS, type ParameterRisk } from "../../../src/schemas/rating.ts";
import {
  NOT_A_RISK,
  PARAMETER_NOTES,
  PARAMETER_WORDS,
  type ParameterKind,
} from "../lexicon/parameters.ts";
import type { Sense } from "../lexicon/senses.ts";
import type { Parameter } from "../types.ts";
import { isContacted } from "./address-arguments.ts";
import { listsObjects } from "./bulk-arguments.ts";
import { PROGRAM_WORDS, takesProgram } from "./program-arguments.ts";

/** What the notes of one tool may say; beyond this a table helps nobody. */
const MOST_RISKS = 16;
const BOOLEAN_KINDS: ReadonlySet<ParameterKind> = new Set([
  "force",
  "recursive",
  "dry-run",
  "confirm",
]);
const SENDING: ReadonlySet<Sense> = new Set(["send", "create", "update", "pay"]);
const TEXTUAL: ReadonlySet<ParameterKind> = new Set([
  "url",
  "path",
  "command",
  "code",
  "sql",
  "credential",
]);
const NUMERIC = new Set(["number", "integer"]);

const byWord: ReadonlyMap<string, ParameterKind> = new Map(
  PARAMETER_KINDS.flatMap((kind) =>
    PARAMETER_WORDS[kind].split(" ").map((word) => [word, kind] as const),
  ),
);

/** Languages in which a query can change something, and those in which it cannot. */
const QUERY_LANGUAGE = /\b(?:\w*sql|cypher|query language|statements?)\b/iu;
const LOOKUP_LANGUAGE = /\b(?:soql|sosl|jql|dax|kql|logql|promql|gaql|lucene)\b/iu;

/** Words that tell a token that opens something from one that names something: `folder_token`. */
const OPENS = new Set(
  "access api auth bearer refresh session secret bot personal user jwt id oauth".split(" "),
);
/** Codes that somebody is handed, such as the one at the end of a login. */
const HANDED_OUT =
  /\b(?:oauth2?|authori[sz]ation code|authenticat\w+|verification|one-time|otp|invit\w+|promo\w*|coupon|voucher)\b|oauth/iu;
/** Words that tell a place on disk from one on a map. */
const FILES = /(?:path|file|folder|director|vault|drive|disk|bucket|uri|url)|경로|路径|路徑|パス/iu;
const LONGEST_READ = 1000;
/** Amounts whatever the tool does; other sizes are amounts where money moves. */
const AMOUNTS = new Set("amount price budget stake cents".split(" "));

/** The kind a name gives away: by its whole, else by its last word. */
function named(parameter: Parameter): ParameterKind | undefined {
  const { words } = parameter;
  if (words.length === 0 || words.length > 6 || words.some((word) => NOT_A_RISK.has(word)))
    return undefined;
  const last = words.at(-1) ?? "";
  if (last === "token" && words.length > 1 && !words.some((word) => OPENS.has(word)))
    return undefined;
  if (last === "code" && words.length > 1 && !words.some((word) => PROGRAM_WORDS.has(word)))
    return undefined;
  return byWord.get(words.join("_")) ?? byWord.get(last);
}

/** The tool as its arguments are judged by it. */
interface Subject {
  /** Of the verb it leads with. */
  sense: Sense | undefined;
  /** Of the verb its description leads with. */
  described: Sense | undefined;
  /** The words that the act is applied to. */
  object: readonly string[];
  /** Its name and first words. */
  text: string;
}

function fits(kind: ParameterKind, parameter: Parameter, subject: Subject): boolean {
  const { types, values } = parameter;
  const { sense, described, object, text } = subject;
  const only = (set: ReadonlySet<string>) =>
    types.length > 0 && types.every((type) => set.has(type) || type === "null");
  const isBoolean = only(new Set(["boolean"]));
  if (BOOLEAN_KINDS.has(kind))
    return types.length === 0 || types.includes("boolean") || kind === "confirm";
  if (isBoolean || (values.length > 0 && kind !== "amount")) return false;
  const numeric = only(NUMERIC);
  if (kind === "amount") {
    const changing = sense !== undefined && sense !== "read" && sense !== "compute";
    const certain = AMOUNTS.has(parameter.name.toLowerCase()) && changing;
    return (
      (sense === "pay" || certain) && (numeric || types.length === 0 || types.includes("string"))
    );
  }
  if (numeric) return false;
  if (TEXTUAL.has(kind) && types.length > 0 && !types.includes("string")) return false;
  if (kind === "path" && parameter.words.at(-1) === "destination")
    return FILES.test(`${parameter.name} ${parameter.description} ${text}`);
  if (kind === "recipient")
    return (
      sense === "send" ||
      sense === "pay" ||
      (sense !== undefined && SENDING.has(sense) && /\b(?:invit|shar|notif|send|mail)/iu.test(text))
    );
  if (kind === "content") return sense !== undefined && SENDING.has(sense);
  if (kind === "bulk") {
    const changing = sense !== undefined && sense !== "read" && sense !== "compute";
    return types.includes("array") && changing && listsObjects(parameter, object, text);
  }
  if (kind === "url") return isContacted(parameter, [sense, described ?? sense], text);
  if (kind === "code" && HANDED_OUT.test(`${parameter.description} ${text}`.slice(0, LONGEST_READ)))
    return false;
  if (kind === "code" && !takesProgram(parameter, sense, text)) return false;
  if (kind === "code" || kind === "command")
    return /\b(?:code|command|script|execut|evaluat|expression|shell|javascript|python|run)/iu.test(
      `${parameter.description} ${text}`,
    );
  if (kind === "sql")
    return (
      parameter.name.toLowerCase() === "sql" ||
      (QUERY_LANGUAGE.test(`${parameter.description} ${text}`) && !LOOKUP_LANGUAGE.test(text))
    );
  return true;
}

/** The arguments that can do harm, in the order of the schema. */
export function parameterRisksOf(
  parameters: readonly Parameter[],
  subject: Subject,
  selector: string | undefined,
): ParameterRisk[] {
  const found: ParameterRisk[] = [];
  for (const parameter of parameters) {
    if (found.length === MOST_RISKS) break;
    const kind = named(parameter);
    const selects = parameter.path.length === 1 && parameter.name === selector;
    if (kind === undefined || selects || !fits(kind, parameter, subject)) continue;
    found.push({ path: parameter.path, kind, note: PARAMETER_NOTES[kind] });
  }
  return found;
}
