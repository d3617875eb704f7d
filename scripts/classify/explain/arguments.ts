import type { ParameterRisk } from "../../../src/schemas/rating.ts";
import type { Category } from "../../../src/schemas/record.ts";
import type { View } from "../types.ts";
import { isQuotable } from "./english.ts";
import type { Reason } from "./reason.ts";

type Kind = ParameterRisk["kind"];

/** What an argument adds to a rating, weightiest first; other kinds speak in the table of arguments only. */
const CLAUSES: readonly [Kind, string][] = [
  ["command", "is run as a command, whatever text ends up in it"],
  ["code", "is run as code, whoever wrote it"],
  ["sql", "is run as a query, and the account behind it decides how far that goes"],
  ["force", "switches off the check that would have stopped a mistake"],
  ["recursive", "widens a call to everything below the item that is named"],
  ["bulk", "takes many items at once"],
  [
    "recipient",
    "decides who gets it, and an address can come from any text that the agent has met",
  ],
  ["amount", "sets the amount, and no wrong unit or extra digit is noticed on the way"],
  ["credential", "takes a secret, which then stands in the conversation"],
  ["url", "takes an address of the caller's choice"],
  ["path", "takes a path, which can point outside the place that is meant"],
];
/** Rules that move a level and say the same of the tool as a whole. */
const TOLD_BY: ReadonlyMap<Kind, string> = new Map<Kind, string>([
  ["url", "free-address"],
  ["bulk", "many-at-once"],
  ["sql", "free-query"],
]);
const SEARCH_TERMS = new Set(
  "query q search keyword keywords term text question prompt searchterm search_query".split(" "),
);

/** The sentence about the argument that weighs most, unless a rule of `told` has said it already. */
export function argumentReason(view: View, told: ReadonlySet<string>): Reason | undefined {
  for (const [kind, clause] of CLAUSES) {
    if (told.has(TOLD_BY.get(kind) ?? "")) continue;
    const risk = view.parameterRisks.find(
      (other) => other.kind === kind && other.path.length === 1,
    );
    const name = risk?.path[0];
    if (name === undefined || !isQuotable(name)) continue;
    return { rule: `argument-${kind}`, text: `Its argument ${JSON.stringify(name)} ${clause}.` };
  }
  return undefined;
}

/** What the arguments of a lookup tell: a search term leaves, an identifier can be walked through. */
export function lookupReason(view: View, category: Category): Reason | undefined {
  if (category !== "read" || !view.record.tool.inputSchema) return undefined;
  const top = view.parameters.filter(({ path }) => path.length === 1);
  if (top.length === 0)
    return {
      rule: "no-arguments",
      text: "It takes no arguments, so a loop only repeats the same call.",
    };
  const term = top.find(({ name }) => SEARCH_TERMS.has(name.toLowerCase()));
  if (term)
    return {
      rule: "search-term",
      text: `What is asked for in ${JSON.stringify(term.name)} goes to the service behind it, also where it quotes something confidential.`,
    };
  const id = top.find(
    ({ name, required }) =>
      required && name.length < 40 && isQuotable(name) && /(?:^|_)ids?$|Ids?$/u.test(name),
  );
  if (id)
    return {
      rule: "walks-identifiers",
      text: `With ${JSON.stringify(id.name)} a loop can walk through the entries one by one.`,
    };
  return undefined;
}
