import type { Truth } from "../../classify/train/labels.ts";

const READS =
  /^(?:get|list|search|find|read|fetch|query|show|view|describe|lookup|retrieve|check|count|browse|explain|analyze|validate|who|status|info|download)$/u;
const REMOVES = /^(?:delete|remove|drop|destroy|purge|erase|wipe|clear|truncate|revoke|prune)$/u;

/** What most catalogues do, to compare with: the first word of a name that stands on a list decides. */
export function verbList(name: string): Truth {
  const words = name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  if (words.some((word) => REMOVES.test(word))) return "destructive";
  return words.some((word) => READS.test(word)) ? "read" : "change";
}
