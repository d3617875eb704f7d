import type { Actions } from "../../schemas/rating.ts";
import type { Category } from "../../schemas/record.ts";
import type { Condition } from "../schema.ts";
import { quote } from "../words.ts";
import { argumentAt } from "./argument.ts";
import { isOpen } from "./categories.ts";
import { KINDS } from "./kinds.ts";
import { languageOf } from "./language.ts";
import type { ArgumentRules, Make, ReasonedEntry } from "./reasoned.ts";
import type { Subject } from "./subject.ts";

/** A policy is read by people: entries beyond this are named in a note and left to the reader. */
const MOST_ENTRIES = 6;

const MOST_NAMED = 3;
const SHORT = "to keep the policy short enough to be read";

export interface ArgumentPart {
  entries: ReasonedEntry[];
  /** What has no rule, and why. */
  notes: string[];
}

/** Rules for the risky arguments of a tool, the weightiest kinds first, few enough to be read. */
export function argumentRules(subject: Subject, category: Category): ArgumentPart {
  const entries: ReasonedEntry[] = [];
  /** Names of arguments without a rule, by the reason for it. */
  const without = new Map<string, string[]>();
  const leaveOut = (reason: string, name: string) =>
    without.set(reason, [...(without.get(reason) ?? []), name]);
  for (const { name, rules } of candidates(subject, category)) {
    if (!rules) continue;
    if (!Array.isArray(rules)) leaveOut(rules.none, name);
    else if (entries.length + rules.length > MOST_ENTRIES) leaveOut(SHORT, name);
    else entries.push(...rules);
  }
  const notes = [...without].map(([reason, names]) => `No rule for ${some(names)}: ${reason}.`);
  return { entries, notes };
}

function some(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function* candidates(subject: Subject, category: Category) {
  const { parameters, actions } = subject.rating;
  const seen = new Set<string>();
  for (const [kind, make] of KINDS)
    for (const risk of parameters) {
      const key = JSON.stringify(risk.path);
      const selects = risk.path.length === 1 && risk.path[0] === actions?.parameter;
      if (risk.kind !== kind || seen.has(key) || selects) continue;
      seen.add(key);
      yield {
        name: quote(risk.path.join(".")),
        rules: rulesFor(subject, risk.path, make, category),
      };
    }
}

function rulesFor(
  { name, inputSchema, rating }: Subject,
  path: readonly string[],
  make: Make,
  category: Category,
): ArgumentRules {
  const argument = argumentAt(inputSchema, path);
  if (!argument) return null;
  const written = conditionPath(path);
  const whenMissing = whenItMatters(rating.actions, category);
  const language = languageOf(name, argument);
  const rules = make({ path: written ?? "", argument, language, category, whenMissing });
  if (written || !rules) return rules;
  return { none: "how a condition would write this name is not documented" };
}

/** Of a tool that does several things, only the actions that remove or pay need all arguments. */
function whenItMatters(actions: Actions | undefined, category: Category): Condition[] | null {
  if (!actions) return [];
  const path = conditionPath([actions.parameter]);
  const value = actions.values
    .filter(({ category }) => !isOpen(category))
    .map(({ value }) => value);
  if (isOpen(category) || !path || value.length === 0) return null;
  return [{ path, op: "in", value }];
}

/** Null where a name holds a dot or a control character, or is empty. */
export function conditionPath(path: readonly string[]): string | null {
  const writable = path.every((name) => /^[^.\p{Cc}]+$/u.test(name));
  return writable ? ["args", ...path].join(".") : null;
}
