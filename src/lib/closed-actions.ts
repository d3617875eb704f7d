import { closedValues } from "../policy/closed-values.ts";
import type { Page } from "../schemas/page.ts";
import type { Rating } from "../schemas/rating.ts";
import { policyOf } from "./policy-of.ts";

interface Acting {
  tool: Pick<Page["tool"], "name">;
  rating: Pick<Rating, "actions">;
  /** Text of the page's policy. */
  policy: string;
}

/** Values of the argument that selects an action which the page's policy denies. */
export function closedActions({ policy, tool, rating: { actions } }: Acting): ReadonlySet<string> {
  if (!actions || actions.parameter === "") return new Set();
  return closedValues(policyOf(policy), tool.name, actions);
}

/** The page's policy denies some actions of its tool and lets others pass. */
export function tellsActionsApart(page: Acting): boolean {
  const closed = closedActions(page);
  const values = page.rating.actions?.values ?? [];
  return closed.size > 0 && values.some(({ value }) => !closed.has(value));
}
