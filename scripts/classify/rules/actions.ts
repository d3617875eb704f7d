import {
  CERTAIN_SELECTORS,
  DATA_SELECTORS,
  HTTP_METHODS,
  READ_VALUES,
  SELECTORS,
} from "../lexicon/actions.ts";
import type { Sense } from "../lexicon/senses.ts";
import { headVerbs } from "../text/head-verbs.ts";
import { listedActions } from "../text/listed-actions.ts";
import { nameVerbs } from "../text/name-verbs.ts";
import { hasScript, scriptVerbs } from "../text/script-verbs.ts";
import { wordsOfName } from "../text/words.ts";
import type { Multiplex, MultiplexValue, Parameter } from "../types.ts";

/** Values that mean that the tool does what its name says, beside values that only prepare it. */
const OWN_ACT = new Set(["execute", "run", "apply", "perform", "submit", "call", "live", "commit"]);

/** A longer list of values is data and not a choice of actions. */
const MOST_VALUES = 64;

/** Share of values that must be known actions for an argument that may be something else. */
const MOSTLY = 0.6;

function senseOfValue(value: string, meaning: string): Sense | undefined {
  const word = value.toLowerCase();
  if (READ_VALUES.has(word)) return "read";
  const verbs = hasScript(value)
    ? scriptVerbs(value, 0, value.length)
    : nameVerbs(wordsOfName(value));
  const meant = headVerbs(meaning, 0, meaning.length);
  const head = verbs[0] && verbs[0].sense !== "vague" ? verbs[0] : (meant[0] ?? verbs[0]);
  return head?.sense;
}

/** A value with what is said of it and where it stands. */
interface Given {
  value: string;
  meaning: string;
  place: Pick<MultiplexValue, "pointer" | "at">;
}

function valuesOf(items: Given[]): MultiplexValue[] {
  const isHttp = items.every(({ value }) => HTTP_METHODS.has(value.toLowerCase()));
  const seen = new Map<string, MultiplexValue>();
  for (const { value, meaning, place } of items) {
    const sense = isHttp ? HTTP_METHODS.get(value.toLowerCase()) : senseOfValue(value, meaning);
    if (!seen.has(value)) seen.set(value, { value, own: false, sense, ...place });
  }
  return [...seen.values()];
}

function known(values: MultiplexValue[]): number {
  return values.filter(({ sense }) => sense !== undefined).length;
}

/** The values an argument's own text quotes: `'create', 'update' or 'delete'`. */
function quotedValues(description: string): string[] {
  return [...description.slice(0, 600).matchAll(/["'`“]([\p{L}\p{N}_-]{2,40})["'`”]/gu)].map(
    (match) => match[1] ?? "",
  );
}

const LONGEST_LISTED = 300;
const LISTED = /(?:\bone of\b|\beither\b|[:：])[\s:：]{0,4}([^.。\n]{3,200})/iu;

/** The values it lists without quotes: `One of: create, update or delete`. */
function listedValues(description: string): string[] {
  return wordsListed(LISTED.exec(description.slice(0, LONGEST_LISTED))?.[1] ?? "");
}

/** The items of a list of single words; none where it holds anything else. */
function wordsListed(list: string): string[] {
  const parts = list.split(/[,|/、]|\bor\b/u).map((part) => part.trim());
  const values = parts.filter((part) => part !== "");
  return values.every((value) => /^[\p{L}\p{N}_-]{2,40}$/u.test(value)) ? values : [];
}

/** `HTTP method (GET, POST, DELETE)`, `create/update/delete`. */
const BRACKETED = /\(([^()\n]{5,200})\)/gu;
const SLASHED = /(?<![\w/:.])([a-z_]{3,20}(?: ?[/|] ?[a-z_]{3,20}){1,20})(?![\w/])/iu;

function valuesSaid({ description }: Parameter): string[] {
  const quoted = quotedValues(description);
  if (quoted.length > 1) return quoted;
  const listed = listedValues(description);
  if (listed.length > 1) return listed;
  const short = description.slice(0, LONGEST_LISTED);
  const bracketed = [...short.matchAll(BRACKETED)].map(([, list = ""]) => wordsListed(list));
  return (
    bracketed.find((values) => values.length > 1) ?? wordsListed(SLASHED.exec(short)?.[1] ?? "")
  );
}

/** Last words of a name that select as the whole name does: `file_operation`. */
const SELECTING = new Set(["action", "operation"]);

function selects({ path, name, words }: Parameter): boolean {
  if (path.length > 1) return false;
  return SELECTORS.has(name.toLowerCase()) || SELECTING.has(words.at(-1) ?? "");
}

/** A `method` whose every value is an act, and not one of HTTP: `create`, `update`, `delete`. */
function choosesAct({ name, values }: Parameter): boolean {
  if (name.toLowerCase() !== "method" || values.length < 2) return false;
  const acts = values.map(({ text }) => text.toLowerCase());
  if (acts.every((act) => HTTP_METHODS.has(act))) return false;
  return acts.every((act) => senseOfValue(act, "") !== undefined);
}

function fromParameter(parameter: Parameter): Multiplex | undefined {
  if (parameter.values.length > MOST_VALUES) return undefined;
  const certain = CERTAIN_SELECTORS.has(parameter.name.toLowerCase());
  const values = valuesOf(
    parameter.values.length > 0
      ? parameter.values.map(({ text, pointer }) => ({
          value: text,
          meaning: "",
          place: { pointer },
        }))
      : (certain ? valuesSaid(parameter) : []).map((value) => ({
          value,
          meaning: "",
          place: {},
        })),
  );
  if (values.length < 2) return undefined;
  const share = known(values) / values.length;
  const isHttp = values.every(({ value }) => HTTP_METHODS.has(value.toLowerCase()));
  const kinds = new Set(values.map(({ sense }) => sense)).size;
  if (isHttp || (certain ? known(values) > 0 : share >= MOSTLY && kinds > 1)) {
    const own = values.map((entry) => ({
      ...entry,
      own: !certain && OWN_ACT.has(entry.value.toLowerCase()),
    }));
    return { parameter: parameter.name, values: own };
  }
  return undefined;
}

/**
 * The actions a tool multiplexes, from its selecting argument, else from its description. Where the
 * name `settles` what the tool does, an argument such as `method` is data: `create_request(method)`.
 */
export function multiplexOf(
  parameters: Parameter[],
  description: string,
  settles: boolean,
): Multiplex | undefined {
  const selectors = parameters.filter(
    (parameter) =>
      selects(parameter) &&
      (!settles || !DATA_SELECTORS.has(parameter.name.toLowerCase()) || choosesAct(parameter)),
  );
  for (const parameter of selectors) {
    const found = fromParameter(parameter);
    if (found) return found;
  }
  const named = selectors.find(({ name }) => CERTAIN_SELECTORS.has(name.toLowerCase()))?.name;
  const names = new Set(parameters.map(({ name }) => name));
  for (const { heading, actions } of listedActions(description)) {
    if (actions.some(({ value }) => names.has(value))) continue;
    const values = valuesOf(
      actions.map(({ value, meaning, start, end }) => ({
        value,
        meaning,
        place: { at: { start, end } },
      })),
    );
    const share = known(values) / values.length;
    if (share < MOSTLY || values.length < 2) continue;
    const parameter =
      named ?? (heading === "action" || heading === "operation" ? heading : undefined);
    return { ...(parameter !== undefined && { parameter }), values };
  }
  return undefined;
}
