import type { Argument } from "./argument.ts";
import type { ArgumentRules, Make } from "./reasoned.ts";

/** A condition on text says nothing of a list, so a rule is made only where text is expected. */
export function text(make: Make): Make {
  return (context) => {
    const { types, enumerated } = context.argument;
    if (enumerated) return null;
    if (types.size === 0 || types.has("string")) return withListNote(make(context), types);
    return types.has("array") ? { none: "a pattern cannot look into a list" } : null;
  };
}

function withListNote(rules: ArgumentRules, types: Argument["types"]): ArgumentRules {
  if (!Array.isArray(rules) || !types.has("array")) return rules;
  return rules.map(({ entry, reason }) => ({
    entry,
    reason: `${reason} A list of such values is not checked.`,
  }));
}
