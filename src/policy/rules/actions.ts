import type { Actions } from "../../schemas/rating.ts";
import type { Category } from "../../schemas/record.ts";
import { quote } from "../words.ts";
import { argumentAt } from "./argument.ts";
import { conditionPath } from "./argument-rules.ts";
import { isOpen, type Open, ORDER } from "./categories.ts";
import type { ReasonedEntry } from "./reasoned.ts";
import type { Subject } from "./subject.ts";

/** Names of denied values that a reason lists before it counts the rest. */
const MOST_NAMED = 4;

export interface ActionSplit {
  /** The highest category among the values that stay open. */
  category: Open;
  entries: ReasonedEntry[];
}

/**
 * For a tool whose danger lies in some values of one argument: those values are denied, the rest
 * of the tool stays usable under the cap that the rest calls for. What passes is listed, not what
 * is denied, so that another spelling of a denied value or a value that the definition does not
 * mention is denied too. Null where the values do not account for the tool's category.
 */
export function splitActions({ inputSchema, rating }: Subject): ActionSplit | null {
  const { actions, category } = rating;
  if (!actions) return null;
  const path = conditionPath([actions.parameter]);
  const argument = argumentAt(inputSchema, [actions.parameter]);
  if (!path || !argument) return null;
  const open = actions.values.filter((value) => isOpen(value.category));
  const closed = actions.values.filter((value) => !isOpen(value.category));
  if (open.length === 0 || closed.length === 0) return null;
  if (ORDER[highest(closed)] < ORDER[category]) return null;

  const name = quote(actions.parameter);
  const passing = open.map(({ value }) => value);
  const entries: ReasonedEntry[] = [
    {
      entry: {
        conditions: [{ path, op: "not_in", value: passing }],
        on_deny: "This action is not allowed through this agent.",
      },
      reason: `${name} chooses what the tool does. The values listed here pass and all others are denied, among them ${named(closed)}, which would ${harm(closed)}.`,
    },
  ];
  const { required, default: fallback } = argument;
  const harmless = typeof fallback === "string" && passing.includes(fallback);
  if (!required && !harmless)
    entries.push({
      entry: {
        conditions: [{ path, op: "exists", value: false }],
        on_deny: "Say which action is meant.",
      },
      reason: `The definition does not require ${name}. A condition on a missing argument does not match, so without this entry the tool would choose the action by itself.`,
    });
  const rest = isOpen(category) ? category : highest(open);
  return { category: isOpen(rest) ? rest : "execute", entries };
}

function highest(values: Actions["values"]): Category {
  return values.reduce<Category>(
    (top, { category }) => (ORDER[category] > ORDER[top] ? category : top),
    "read",
  );
}

function harm(values: Actions["values"]): string {
  const does = new Set(values.map(({ category }) => category));
  if (!does.has("financial")) return "take something away";
  return does.has("destructive") ? "take something away or move money" : "move money";
}

function named(values: Actions["values"]): string {
  const names = values.slice(0, MOST_NAMED).map(({ value }) => quote(value));
  const more = values.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}
