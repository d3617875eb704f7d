import type { Verb } from "../lexicon/lookup.ts";
import { INTERFACE, SECRETS } from "../lexicon/nouns.ts";
import {
  ASKED,
  ENDS,
  GIVES_UP,
  GUARDS,
  HELD,
  LEFT_BEHIND,
  MERE_TIES,
  MERGED,
  OUTSIDERS,
  OWNED,
  PARTS,
  SHUTS_OUT,
  SWITCHES_OFF,
  TIES,
  TURNS_DOWN,
  UNGUARDS,
  WRITTEN_WHOLE,
} from "../lexicon/takes-away.ts";
import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";
import { LONGEST_CLAIM } from "./certain.ts";

type Named = Pick<Verb, "verb" | "sense">;

/** Adds to a file, or makes one that must not be there yet. */
const KEEPS_OLD =
  /\bappend|\bnew files?\b(?! or)|\b(?:fails?|error|refuses?) if (?:\w+ ){0,4}exists?\b|\bmust not exist\b|追加/iu;
const SETS = new Set(["set", "update", "put"]);

const has = (words: readonly string[], set: ReadonlySet<string>) =>
  words.some((word) => set.has(word));

/** The words the act is applied to: those of the name, else those that follow in the description. */
function objectOf({ object, nameVerbs, text }: View, { verb }: Named): readonly string[] {
  const [head] = nameVerbs;
  if (object.own.length > 0 || head) return object.own;
  const at = text.toLowerCase().indexOf(verb);
  return at < 0 ? [] : wordsOf(text, at, at + LONGEST_OBJECT).map((word) => word.text);
}
const LONGEST_OBJECT = 60;

/** It switches on as well: `toggle`, `enable or disable`. */
function switchesOn({ nameVerbs, firstVerbs }: View): boolean {
  return [...nameVerbs, ...firstVerbs].some(({ verb }) => SWITCHES_ON.has(verb));
}
/** It ties as well: `assign or unassign`. */
function joins({ nameVerbs, firstVerbs }: View): boolean {
  return [...nameVerbs, ...firstVerbs].some(({ verb }) => JOINS.has(verb));
}
const JOINS = new Set(["assign", "attach", "link", "associate", "join"]);
const SWITCHES_ON = new Set(["enable", "toggle", "activate"]);

/** An update that says of itself that it puts a whole in place of the old one. */
function replacesWhole({ phrases, text }: View): boolean {
  const stop = text.search(/[.!?](?=\s|$)|[。！？\n]/u);
  const end = Math.min(stop < 0 ? text.length : stop, LONGEST_CLAIM);
  return phrases.some(({ phrase, start }) => phrase === "overwrites" && start < end);
}

function writesWhole(verb: Named, own: readonly string[], { text, nameVerbs }: View): boolean {
  if (verb.verb !== "write" || nameVerbs[0]?.verb !== "write") return false;
  const last = own.at(-1) ?? "";
  return WRITTEN_WHOLE.has(last) && !KEEPS_OLD.test(text.slice(0, LONGEST_CLAIM));
}

const FROM = new Set(["from", "between"]);
const SAID_FROM =
  /^\W{0,5}(?:\w+ )?(?:remove|delete|unlink|disassociate|dismiss)s? [^.\n]{1,80}\b(?:from|between)\b/iu;

/**
 * Takes one thing off another: `remove_label_from_issue`, but not the label itself. A name that deletes
 * does so where its description says that it removes: `delete_class_tag`, `Remove a tag from a class`.
 */
function unties(verb: Named, own: readonly string[], view: View): boolean {
  const { words, text, firstVerbs } = view;
  const last = own.at(-1) ?? "";
  if (verb.verb !== "remove" && verb.verb !== "delete") return false;
  const removes = verb.verb === "remove" || (firstVerbs[0]?.verb === "remove" && own.length > 1);
  if (!(removes ? TIES : MERE_TIES).has(last)) return false;
  return words.some((word) => FROM.has(word.text)) || SAID_FROM.test(text.slice(0, LONGEST_CLAIM));
}

/** What is gone after an act that neither deletes nor pays. */
export type Taken =
  | "guard"
  | "entry"
  | "request"
  | "tie"
  | "work"
  | "held"
  | "owner"
  | "separate"
  | "content";

/**
 * What stood before and is gone after an act of another sense: a guard, somebody's way in, a request,
 * a tie, running work, a thing that was held or owned, one of two records, content that is replaced.
 */
export function takenBy(verb: Named, view: View): Taken | undefined {
  const own = objectOf(view, verb);
  if (UNGUARDS.has(verb.verb)) return has(own, INTERFACE) ? undefined : "guard";
  if (SWITCHES_OFF.has(verb.verb))
    return has(own, GUARDS) && !switchesOn(view) ? "guard" : undefined;
  if (SHUTS_OUT.has(verb.verb)) return has(own, OUTSIDERS) ? "entry" : undefined;
  if (TURNS_DOWN.has(verb.verb)) return has(own, ASKED) ? "request" : undefined;
  if (PARTS.has(verb.verb)) return has(own, LEFT_BEHIND) || joins(view) ? undefined : "tie";
  if (unties(verb, own, view)) return "tie";
  if (ENDS.has(verb.verb) && verb.sense !== "remove") return "work";
  if (GIVES_UP.has(verb.verb)) return has(own, HELD) ? "held" : undefined;
  if (verb.verb === "transfer") return has(own, OWNED) && !has(own, SECRETS) ? "owner" : undefined;
  if (verb.verb === "merge") return has(own, MERGED) ? "separate" : undefined;
  const replaced = SETS.has(verb.verb) && replacesWhole(view);
  return replaced || writesWhole(verb, own, view) ? "content" : undefined;
}
