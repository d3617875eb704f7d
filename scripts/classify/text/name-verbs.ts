import { lookupVerb } from "../lexicon/lookup.ts";
import type { VerbAt } from "./head-verbs.ts";
import type { Word } from "./words.ts";

const WHOAMI = { verb: "whoami", sense: "read", form: "base", nounLike: false } as const;
/** Nouns as well as verbs that close a name as verbs: `record_list`. */
const TAILS = new Set([
  "list",
  "update",
  "search",
  "view",
  "show",
  "upload",
  "import",
  "export",
  "query",
]);
/** Nouns as well as verbs that open a name as verbs: `list_update`. */
const LOOKING = new Set(["list", "search", "view", "show", "query", "find", "count"]);
const JOINERS = new Set(["and", "or"]);

/**
 * The verbs of a name, the one that leads first, and those joined to it by `and` or `or`. Without a
 * verb at the head, plain verbs (`users_delete`) go before words that are nouns as well (`issue_list`).
 */
export function nameVerbs(words: Word[]): VerbAt[] {
  const [who, am, i] = words;
  if (who && am && i && `${who.text} ${am.text} ${i.text}` === "who am i") {
    return [{ ...WHOAMI, start: who.start, end: i.end }];
  }
  const found: VerbAt[] = [];
  const take = (index: number, nounLikeToo: boolean): boolean => {
    const word = words[index];
    const verb = word && lookupVerb(word.text);
    if (!word || !verb || verb.form !== "base" || (verb.nounLike && !nounLikeToo)) return false;
    if (found.some((other) => other.start === word.start)) return false;
    found.push({ ...verb, start: word.start, end: word.end });
    return true;
  };
  const last = words.length - 1;
  const closing = words.length > 1 ? lookupVerb(words[last]?.text ?? "") : undefined;
  const opening = lookupVerb(words[0]?.text ?? "");
  /** `label_create`: a first word that is a noun as well gives way to a last one that is a verb only. */
  const yields = opening?.nounLike && !LOOKING.has(opening.verb);
  const joins = JOINERS.has(words[last - 1]?.text ?? "");
  if (opening?.nounLike && closing?.form === "base" && !closing.nounLike && !joins)
    take(last, false);
  const anywhere = (nounLikeToo: boolean) =>
    (nounLikeToo && TAILS.has(words[last]?.text ?? "") && take(last, true)) ||
    take(1, nounLikeToo) ||
    take(last, nounLikeToo) ||
    words.some((_, index) => take(index, nounLikeToo));
  if (!(found.length > 0 || take(0, true) || anywhere(false) || anywhere(true))) return found;
  for (let index = 2; index < words.length; index += 1) {
    if (!JOINERS.has(words[index - 1]?.text ?? "")) continue;
    take(index, lookupVerb(words[index - 2]?.text ?? "")?.form === "base");
  }
  return found;
}
