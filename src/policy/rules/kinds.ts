import type { ParameterRisk } from "../../schemas/rating.ts";
import { code, command, sql } from "./program-rules.ts";
import type { Make } from "./reasoned.ts";
import { path, url } from "./text-rules.ts";
import { amount, dryRun, flag, recipient } from "./value-rules.ts";

/** Kinds of arguments that rules are made for, the ones with the most behind them first. */
export const KINDS: ReadonlyMap<ParameterRisk["kind"], Make> = new Map<ParameterRisk["kind"], Make>(
  [
    ["sql", sql],
    ["command", command],
    ["code", code],
    ["url", url],
    ["path", path],
    ["amount", amount],
    ["force", flag("switches off a check or a question that the server would otherwise make")],
    ["recursive", flag("lets one call reach everything below the place it names")],
    ["bulk", flag("lets one call reach many things at once")],
    ["dry-run", dryRun],
    ["recipient", recipient],
  ],
);
