import { matches } from "./condition.ts";
import type { Policy } from "./schema.ts";
import { verdictOf } from "./verdict.ts";

/**
 * The values of an argument that a policy denies by themselves, whatever the other arguments are:
 * all of them where it denies every call to the tool.
 */
export function closedValues(
  policy: Policy,
  tool: string,
  { parameter, values }: { parameter: string; values: readonly { value: string }[] },
): ReadonlySet<string> {
  const { outcome, denies } = verdictOf(policy, tool);
  const path = `args.${parameter}`;
  const alone = denies.filter(({ conditions }) => conditions.every((one) => one.path === path));
  const closes = (value: string) =>
    outcome !== "allowed" ||
    alone.some(({ conditions }) =>
      conditions.every((one) => matches(one, Object.fromEntries([[parameter, value]]))),
    );
  return new Set(values.map(({ value }) => value).filter(closes));
}
