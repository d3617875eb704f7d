import type { ParameterRisk } from "../../schemas/rating.ts";
import type { Category } from "../../schemas/record.ts";
import type { Condition, DenyIf } from "../schema.ts";
import type { Argument } from "./argument.ts";
import {
  CODE_WORDS,
  DOT_SEGMENT,
  NOT_HTTPS,
  PRIVATE_HOST,
  SHELL_WORDS,
  SQL_REMOVES,
  SQL_WRITES,
} from "./patterns.ts";

export interface ReasonedEntry {
  entry: DenyIf;
  reason: string;
}

/** Rules for one argument, or the reason for having none, or null where none is called for. */
export type ArgumentRules = ReasonedEntry[] | { none: string } | null;

/** Whom the rules are for: a category that stays open, or somebody who opens a closed tool. */
export type Setting = Exclude<Category, "destructive" | "financial"> | "supervised";

export interface Context {
  /** As a condition writes it: `args.amount`. */
  path: string;
  argument: Argument;
  setting: Setting;
  /**
   * Conditions under which leaving the argument out matters, to be added to an entry that says so;
   * null where it does not matter. A tool that does several things needs it for some of them only.
   */
  whenMissing: readonly Condition[] | null;
}

type Kind = ParameterRisk["kind"];
export type Make = (context: Context) => ArgumentRules;

/** In units of the tool. A figure to start from: the definition does not say what is usual. */
const AMOUNT_CEILING = 100;

/** Kinds that rules are made for, the ones with the most behind them first. */
export const KINDS: ReadonlyMap<Kind, Make> = new Map<Kind, Make>([
  ["sql", text(sql)],
  ["command", text(command)],
  ["code", text(code)],
  ["url", text(url)],
  ["path", text(path)],
  ["amount", amount],
  ["force", flag("switches off a check or a question that the server would otherwise make")],
  ["recursive", flag("lets one call reach everything below the place it names")],
  ["bulk", flag("lets one call reach many things at once")],
  ["dry-run", dryRun],
  ["recipient", recipient],
]);

function entry(conditions: Condition[], onDeny: string, reason: string): ReasonedEntry {
  return { entry: { conditions, on_deny: onDeny }, reason };
}

/** A condition on text says nothing of a list, so a rule is made only where text is expected. */
function text(make: (path: string, name: string, setting: Setting) => ReasonedEntry[]): Make {
  return ({ path, argument: { name, types, enumerated }, setting }) => {
    if (enumerated) return null;
    if (types.has("string") || types.size === 0) return make(path, name, setting);
    if (types.has("array"))
      return { none: `${name} takes a list; a pattern cannot look into lists, so it has no rule.` };
    return null;
  };
}

function url(path: string, name: string): ReasonedEntry[] {
  return [
    entry(
      [{ path, op: "regex", value: NOT_HTTPS }],
      "Only https:// addresses are allowed.",
      `${name} is an address that the agent fills in. Only https passes: no plain http, file, ftp or data address.`,
    ),
    entry(
      [{ path, op: "regex", value: PRIVATE_HOST }],
      "Local, private and numeric addresses are not allowed.",
      `Keeps ${name} away from localhost, numeric addresses and names that exist only inside a network. A public name that leads to a private address still passes, and so does a redirect.`,
    ),
  ];
}

function path(at: string, name: string): ReasonedEntry[] {
  return [
    entry(
      [{ path: at, op: "regex", value: DOT_SEGMENT }],
      "Paths through '..' or through names that begin with a dot are not allowed.",
      `Keeps ${name} from climbing to parent folders and from files and folders whose names begin with a dot, where keys and settings tend to lie. Absolute paths and symbolic links are not stopped.`,
    ),
  ];
}

function sql(path: string, name: string, setting: Setting): ReasonedEntry[] {
  const reads = setting === "read";
  return [
    entry(
      [{ path, op: "regex", value: reads ? SQL_WRITES : SQL_REMOVES }],
      reads
        ? "Only statements that read are allowed."
        : "Statements that remove data or change rights are not allowed.",
      `Stops statements in ${name} by their keywords. It reads words, not SQL: a function can still change data, and a query that only mentions such a word is denied too. A database account without those rights is the barrier to rely on.`,
    ),
  ];
}

function command(path: string, name: string): ReasonedEntry[] {
  return [
    entry(
      [{ path, op: "regex", value: SHELL_WORDS }],
      "This command holds a word that is not allowed.",
      `Stops common words for removing, raising rights and connecting out in ${name}. A script, another program or another spelling does the same and passes: only an account and a network that allow little are a barrier.`,
    ),
  ];
}

function code(path: string, name: string): ReasonedEntry[] {
  return [
    entry(
      [{ path, op: "regex", value: CODE_WORDS }],
      "This code uses a function that is not allowed.",
      `Stops plain uses of functions that start programs, remove files or connect out in ${name}. Code can be written in endless other ways, and those pass: only a sandbox is a barrier.`,
    ),
  ];
}

function amount({ path, argument, setting, whenMissing }: Context): ArgumentRules {
  const { name, types, required, minimum = 0 } = argument;
  if (setting === "read") return null;
  if (types.size > 0 && !types.has("number") && !types.has("integer"))
    return types.has("string")
      ? {
          none: `${name} is sent as text, and text cannot be compared with a ceiling: it has no rule.`,
        }
      : null;
  const ceiling = Math.max(AMOUNT_CEILING, minimum);
  const rules = [
    entry(
      [{ path, op: "gt", value: ceiling }],
      `Amounts above ${ceiling} are not allowed.`,
      `Bounds what one call can cost. ${ceiling} is a figure to start from, in the tool's own unit, which may be cents: put in your own. An amount sent as text is not compared.`,
    ),
  ];
  if (!required && whenMissing)
    rules.push(
      entry(
        [...whenMissing, { path, op: "exists", value: false }],
        "An amount is needed.",
        `The definition does not require ${name}. A condition on a missing argument does not match, so without this entry the ceiling is passed by leaving the amount out.`,
      ),
    );
  return rules;
}

function flag(effect: string): Make {
  return ({ path, argument: { name, types }, setting }) => {
    if (setting === "read" || (types.size > 0 && !types.has("boolean"))) return null;
    return [
      entry(
        [{ path, op: "eq", value: true }],
        "This flag must not be set.",
        `${name} ${effect}; a call that sets it is denied.`,
      ),
    ];
  };
}

function dryRun({ path, argument, setting, whenMissing }: Context): ArgumentRules {
  if (setting !== "supervised" || argument.required || !whenMissing) return null;
  return [
    entry(
      [...whenMissing, { path, op: "exists", value: false }],
      "Say whether this is a dry run: true to rehearse, false to act.",
      `The agent must say whether it rehearses or acts: with ${argument.name} left out, the tool decides by itself.`,
    ),
  ];
}

function recipient({ argument: { name }, setting }: Context): ArgumentRules {
  if (setting === "read") return null;
  return {
    none: `${name} says who receives what is sent. A list of recipients belongs in a deny_if entry with not_in; none is given here, because an invented list would deny every call.`,
  };
}
