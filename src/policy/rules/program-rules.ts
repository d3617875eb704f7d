import {
  ANY_CONNECTS,
  ANY_STARTS,
  BROWSER_CALLS,
  DOTNET_CALLS,
  NODE_CALLS,
  PYTHON_CALLS,
} from "./code-patterns.ts";
import { type Context, type Make, type ReasonedEntry, reasoned } from "./reasoned.ts";
import { SHELL_DELETES, SHELL_PROGRAMS } from "./shell-patterns.ts";
import { CYPHER_REMOVES, CYPHER_WRITES, SQL_REMOVES, SQL_WRITES } from "./sql-patterns.ts";
import { text } from "./text.ts";

/** Names to stop in code, and what the functions behind them do. */
type Calls = readonly (readonly [pattern: string, effect: string])[];

const STARTS = "start programs or remove files";
const CONNECTS = "connect out or load more code";
const BOTH = "start programs, remove files or connect out";

const CALLS: Readonly<Record<"browser" | "node" | "python" | "dotnet", Calls>> = {
  browser: [[BROWSER_CALLS, `${CONNECTS}, by the names that a browser has for them`]],
  node: [[NODE_CALLS, `${BOTH}, by their common names in JavaScript`]],
  python: [[PYTHON_CALLS, `${BOTH}, by their common names in Python`]],
  dotnet: [[DOTNET_CALLS, `${BOTH}, by their common names in .NET`]],
};

/** The definition does not say which language it is. */
const ANY_CALLS: Calls = [
  [ANY_STARTS, `${STARTS}, by their common names in JavaScript, Python and .NET`],
  [ANY_CONNECTS, `${CONNECTS}, by their common names in JavaScript, Python and .NET`],
];

/** For a tool that reads, and for one that does more. */
const SQL = [SQL_WRITES, SQL_REMOVES] as const;
const CYPHER = [CYPHER_WRITES, CYPHER_REMOVES] as const;

export const sql: Make = text(statements);

export const command: Make = text((context) =>
  context.language === "sql" ? statements(context) : shell(context),
);

/** Where nothing is run, a `code` is a key of some list: of a country, a stock, a product. */
export const code: Make = text((context) => {
  const { category, language } = context;
  if (category === "read" || category === "write") return null;
  if (language === "sql" || language === "cypher") return statements(context);
  if (language === "shell") return shell(context);
  return calls(context, language ? CALLS[language] : ANY_CALLS);
});

function statements({ path, argument: { name }, category, language }: Context): ReasonedEntry[] {
  const reads = category === "read";
  const [writes, removes] = language === "cypher" ? CYPHER : SQL;
  const what = reads
    ? `Stops statements in ${name} that do more than read`
    : `Stops statements in ${name} that remove data, change rights or reach past the database; adding and updating pass`;
  return [
    reasoned(
      [{ path, op: "regex", value: reads ? writes : removes }],
      reads
        ? "Only statements that read are allowed."
        : "Statements that remove data or change rights are not allowed.",
      `${what}. It looks at words and where they stand and does not understand the query: a function can still change data, and a text that looks like such a statement is denied too. A database account without those rights is the barrier to rely on.`,
    ),
  ];
}

function shell({ path, argument: { name } }: Context): ReasonedEntry[] {
  return [
    reasoned(
      [{ path, op: "regex", value: SHELL_PROGRAMS }],
      "This command starts a program that is not allowed.",
      `Stops common programs for removing, moving, raising rights and connecting out where ${name} starts one. A script, another program or another spelling does the same and passes: only an account and a network that allow little are a barrier.`,
    ),
    reasoned(
      [{ path, op: "regex", value: SHELL_DELETES }],
      "This command removes or overwrites something, which is not allowed.",
      `Stops what removes or overwrites through well-known clients and options in ${name}. Other clients pass, and so do most short options.`,
    ),
  ];
}

function calls({ path, argument: { name } }: Context, list: Calls): ReasonedEntry[] {
  return list.map(([pattern, effect]) =>
    reasoned(
      [{ path, op: "regex", value: pattern }],
      "This code uses a function that is not allowed.",
      `Stops plain calls in ${name} that ${effect}. A list of names is no sandbox: code can do the same in endless other ways, and those pass.`,
    ),
  );
}
