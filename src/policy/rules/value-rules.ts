import { type Make, reasoned } from "./reasoned.ts";

/** In units of the tool. A figure to start from: the definition does not say what is usual. */
const AMOUNT_CEILING = 100;

/** Only where money moves: elsewhere an `amount` is a font size as often as a price. */
export const amount: Make = ({ path, argument, category, whenMissing }) => {
  const { name, types, required, minimum = 0 } = argument;
  if (category !== "financial") return null;
  if (types.size > 0 && !types.has("number") && !types.has("integer"))
    return types.has("string")
      ? { none: "an amount that is sent as text cannot be compared with a ceiling" }
      : null;
  const ceiling = Math.max(AMOUNT_CEILING, minimum);
  const rules = [
    reasoned(
      [{ path, op: "gt", value: ceiling }],
      `Amounts above ${ceiling} are not allowed.`,
      `Bounds what one call can cost. ${ceiling} is a figure to start from, in the tool's own unit, which may be cents: put in your own. An amount sent as text is not compared.`,
    ),
  ];
  if (!required && whenMissing)
    rules.push(
      reasoned(
        [...whenMissing, { path, op: "exists", value: false }],
        "An amount is needed.",
        `The definition does not require ${name}. A condition on a missing argument does not match, so without this entry the ceiling is passed by leaving the amount out.`,
      ),
    );
  return rules;
};

/** A switch that must stay off. */
export function flag(effect: string): Make {
  return ({ path, argument: { name, types }, category }) => {
    if (category === "read" || (types.size > 0 && !types.has("boolean"))) return null;
    return [
      reasoned(
        [{ path, op: "eq", value: true }],
        "This flag must not be set.",
        `${name} ${effect}; a call that sets it is denied.`,
      ),
    ];
  };
}

export const dryRun: Make = ({ path, argument, category, whenMissing }) => {
  const matters = category === "destructive" || category === "financial";
  if (!matters || argument.required || !whenMissing) return null;
  return [
    reasoned(
      [...whenMissing, { path, op: "exists", value: false }],
      "Say whether this is a dry run: true to rehearse, false to act.",
      `The agent must say whether it rehearses or acts: with ${argument.name} left out, the tool decides by itself.`,
    ),
  ];
};

/** Nobody but the reader knows who belongs on the list. */
export const recipient: Make = ({ category }) =>
  category === "read"
    ? null
    : {
        none: "an invented list of recipients would deny every call. Put your own in a deny_if entry with not_in",
      };
