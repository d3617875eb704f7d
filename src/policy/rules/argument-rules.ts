import type { Actions } from "../../schemas/rating.ts";
import type { Condition } from "../schema.ts";
import { quote } from "../words.ts";
import { argumentAt } from "./argument.ts";
import { isOpen } from "./categories.ts";
import { type ArgumentRules, KINDS, type Make, type ReasonedEntry, type Setting } from "./kinds.ts";
import type { Subject } from "./subject.ts";

/** A policy is read by people: entries beyond this are named in a note and left to the reader. */
const MOST_ENTRIES = 6;

export interface ArgumentPart {
  entries: ReasonedEntry[];
  /** What has no rule, and why. */
  notes: string[];
}

/** Rules for the risky arguments of a tool, the weightiest kinds first, few enough to be read. */
export function argumentRules(subject: Subject, setting: Setting): ArgumentPart {
  const entries: ReasonedEntry[] = [];
  const notes = new Set<string>();
  const left: string[] = [];
  for (const { path, rules } of candidates(subject, setting)) {
    if (!rules) continue;
    if (!Array.isArray(rules)) notes.add(rules.none);
    else if (entries.length + rules.length > MOST_ENTRIES) left.push(quote(path.join(".")));
    else entries.push(...rules);
  }
  if (left.length > 0)
    notes.add(
      `To keep the policy short, no rule is given for ${left.slice(0, 3).join(", ")}${left.length > 3 ? ` and ${left.length - 3} more` : ""}.`,
    );
  return { entries, notes: [...notes] };
}

function* candidates(subject: Subject, setting: Setting) {
  const { parameters, actions } = subject.rating;
  const seen = new Set<string>();
  for (const [kind, make] of KINDS)
    for (const risk of parameters) {
      const key = JSON.stringify(risk.path);
      const selects = risk.path.length === 1 && risk.path[0] === actions?.parameter;
      if (risk.kind !== kind || seen.has(key) || selects) continue;
      seen.add(key);
      yield { path: risk.path, rules: rulesFor(subject, risk.path, make, setting) };
    }
}

function rulesFor(
  { inputSchema, rating }: Subject,
  path: readonly string[],
  make: Make,
  setting: Setting,
): ArgumentRules {
  const argument = argumentAt(inputSchema, path);
  if (!argument) return null;
  const written = conditionPath(path);
  const whenMissing = whenItMatters(rating.actions, setting);
  const rules = make({ path: written ?? "", argument, setting, whenMissing });
  if (written || !rules) return rules;
  return { none: `${argument.name} cannot be named in a condition, so it has no rule.` };
}

/** Of a tool that does several things, only the actions that remove or pay need all arguments. */
function whenItMatters(actions: Actions | undefined, setting: Setting): Condition[] | null {
  if (!actions) return [];
  const path = conditionPath([actions.parameter]);
  const value = actions.values
    .filter(({ category }) => !isOpen(category))
    .map(({ value }) => value);
  if (setting !== "supervised" || !path || value.length === 0) return null;
  return [{ path, op: "in", value }];
}

/** Null where a name holds a dot or a control character, or is empty. */
export function conditionPath(path: readonly string[]): string | null {
  const writable = path.every((name) => /^[^.\p{Cc}]+$/u.test(name));
  return writable ? ["args", ...path].join(".") : null;
}
