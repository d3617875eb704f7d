import type { Argument } from "./argument.ts";
import { isFilePath, isLocalAddress, isWebAddress } from "./names.ts";
import {
  CODE_WORDS,
  DOT_SEGMENT,
  NOT_HTTPS,
  PRIVATE_HOST,
  SHELL_WORDS,
  SQL_REMOVES,
  SQL_WRITES,
} from "./patterns.ts";
import { type ArgumentRules, type Context, type Make, reasoned } from "./reasoned.ts";

/** A condition on text says nothing of a list, so a rule is made only where text is expected. */
function text(make: Make): Make {
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

export const url: Make = text(({ path, argument }) => {
  const { name } = argument;
  if (!isWebAddress(argument)) return null;
  if (isLocalAddress(argument))
    return {
      none: "the definition speaks of a local address, which a rule for public addresses would deny",
    };
  return [
    reasoned(
      [{ path, op: "regex", value: NOT_HTTPS }],
      "Only https:// addresses are allowed.",
      `${name} is an address that the agent fills in. Only https passes: no plain http, file, ftp or data address.`,
    ),
    reasoned(
      [{ path, op: "regex", value: PRIVATE_HOST }],
      "Local, private and numeric addresses are not allowed.",
      `Keeps ${name} away from localhost, numeric addresses and names that exist only inside a network. A public name that leads to a private address still passes, and so does a redirect.`,
    ),
  ];
});

export const path: Make = text(({ path, argument }) => {
  if (!isFilePath(argument)) return null;
  return [
    reasoned(
      [{ path, op: "regex", value: DOT_SEGMENT }],
      "Paths through '..' or through names that begin with a dot are not allowed.",
      `Keeps ${argument.name} from climbing to parent folders and from files and folders whose names begin with a dot, where keys and settings tend to lie. Absolute paths and symbolic links are not stopped.`,
    ),
  ];
});

export const sql: Make = text(({ path, argument: { name }, category }) => {
  const reads = category === "read";
  return [
    reasoned(
      [{ path, op: "regex", value: reads ? SQL_WRITES : SQL_REMOVES }],
      reads
        ? "Only statements that read are allowed."
        : "Statements that remove data or change rights are not allowed.",
      `Stops statements in ${name} by their keywords. It reads words, not SQL: a function can still change data, and a query that only mentions such a word is denied too. A database account without those rights is the barrier to rely on.`,
    ),
  ];
});

export const command: Make = text(({ path, argument: { name } }) => [
  reasoned(
    [{ path, op: "regex", value: SHELL_WORDS }],
    "This command holds a word that is not allowed.",
    `Stops common words for removing, raising rights and connecting out in ${name}. A script, another program or another spelling does the same and passes: only an account and a network that allow little are a barrier.`,
  ),
]);

/** Where nothing is run, a `code` is a key of some list: of a country, a stock, a product. */
export const code: Make = text(({ path, argument: { name }, category }: Context) => {
  if (category === "read" || category === "write") return null;
  return [
    reasoned(
      [{ path, op: "regex", value: CODE_WORDS }],
      "This code uses a function that is not allowed.",
      `Stops plain uses of functions that start programs, remove files or connect out in ${name}. Code can be written in endless other ways, and those pass: only a sandbox is a barrier.`,
    ),
  ];
});
