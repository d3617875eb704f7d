import { wordsOf } from "../text/words.ts";
import type { View } from "../types.ts";

const PUBLISHING = new Set(
  "post publish republish tweet retweet share comment repost crosspost reply".split(" "),
);
/** What is published by making or sending it. */
const PUBLISHED = new Set(
  "post posts tweet tweets retweet thread threads comment comments reply share poll story reel".split(
    " ",
  ),
);
const MAKES = new Set("create make send write add submit schedule new upload".split(" "));
/** What is out in the world once it is published, unlike a message to a queue or a plan of shifts. */
const MADE_LIVE = new Set(
  "post posts page pages article articles blog site sites website tweet thread entry entries asset assets content package theme portal survey video draft doc docs document translation translations story".split(
    " ",
  ),
);
/** Brings something in, or makes what nobody sees yet. */
const INWARD = /\b(?:drafts?|ingest\w*|scrap\w*|download\w*|reports?)\b/iu;
const INGESTS = /ingest/iu;
const LINK = /^public (?:\w+ )?(?:links?|urls?)$|^to the public$|^visible to/iu;
const FROM = /\b(?:from|of) (?:an? |the )?(?:\w+ )?$/iu;
const TO = /\bto $/iu;
const LONGEST_HEAD = 120;
const LONGEST_BEFORE = 24;
const OBJECT_WORDS = 6;

/** Says that it publishes: a verb of that sort leads, or what is made is a post. */
function leads({ words, nameVerbs, firstVerbs: [first], text }: View): boolean {
  if ([...nameVerbs, ...(first ? [first] : [])].some(({ verb }) => PUBLISHING.has(verb)))
    return true;
  const [head] = nameVerbs;
  if (head && MAKES.has(head.verb) && words.some((word) => PUBLISHED.has(word.text))) return true;
  if (!first || !MAKES.has(first.verb)) return false;
  const object = wordsOf(text, first.end, first.end + LONGEST_HEAD).slice(0, OBJECT_WORDS);
  return object.some((word) => PUBLISHED.has(word.text));
}

/**
 * What it makes can be seen by anybody at once. A network that is only named, or that something comes
 * from, makes no public post of it: `Ingest posts from …`, `Create a draft for …`.
 */
export function publishes(view: View): boolean {
  const { phrases, description, object, nameVerbs, firstVerbs, words } = view;
  const verb = (nameVerbs[0] ?? firstVerbs[0])?.verb;
  const said = `${words.map(({ text }) => text).join(" ")} ${description.slice(0, LONGEST_HEAD)}`;
  const inward = (verb === "publish" ? INGESTS : INWARD).test(said);
  if (verb === "publish" && MADE_LIVE.has(object.own.at(-1) ?? "") && !inward) return true;
  const found = phrases.find(({ phrase }) => phrase === "public");
  if (!found) return false;
  const before = description.slice(Math.max(0, found.start - LONGEST_BEFORE), found.start);
  if (FROM.test(before)) return false;
  if (LINK.test(description.slice(found.start, found.end))) return true;
  return !inward && (TO.test(before) || leads(view));
}
