import { SENSES, type Sense } from "../lexicon/senses.ts";
import type { Parameter } from "../types.ts";

/** Says that somebody goes to an address: fetches from it, sends to it, connects with it. */
const CONTACTS =
  /\b(?:fetch\w*|download\w*|scrap(?:e[sd]?|ing)|crawl\w*|navigat\w*|browse|visit\w*|open(?:s|ed)?|goto|go to|(?:web ?)?hooks?|callbacks?|notif(?:y|ied|ications?)|deliver\w*|upload(?:s|ed)?|import(?:s|ed)?|ingest\w*|connect(?:s|ed|ing|ion)?|proxy|proxies|upstream|forward\w*|clon(?:e[sd]?|ing)|captur\w*|screenshots?|extract\w*|transcri\w*|convert\w*|scan\w*|ping\w*|monitor\w*|probe\w*|requests? (?:to|from)|sen[dt]s? to|post(?:s|ed)? to|calls?|polls?|log ?in|(?:api|server|instance) (?:base )?url|base url|publicly accessible|reachable|attach\w*|mirror\w*|sync\w*|index\w*)\b|可外网|公网|下载|抓取|连接|支持 ?https?:|支持http|回调|로그인/iu;
/** Names of addresses that are for somebody to go to: `callback_url`, `image_url`. */
const GONE_TO = new Set(
  "webhook callback proxy upstream endpoint remote image images video videos audio file media source input output download swagger openapi feed sitemap server target jdbc connection youtube".split(
    " ",
  ),
);
/** Names of addresses that are kept, shown or followed by a person. */
const KEPT = new Set(
  "redirect icon logo avatar profile artwork website homepage id details cover authority".split(
    " ",
  ),
);
/** Says that it only tells one thing from others. */
const TELLS_APART = /\b(?:filter\w*|identif\w+|matching|pattern)\b/iu;
const HOSTS = new Set(["host", "hostname"]);
/** What makes a host one that is connected to, and not one that records are filtered by. */
const HOST_CONTACTED =
  /\b(?:connect\w*|ssh|ping\w*|scan\w*|ports?|lookups?|dns|resolv\w*|whois|trac\w*|remote|servers?|databases?|prox(?:y|ies)|upstream|targets?|tcp|broker|smtp|localhost|address)\b|主机|主機|连接|数据库/iu;
/** Names of resources, most of which are no addresses: `spotify:track:…`. */
const RESOURCES = new Set(["uri", "uris", "href"]);
const ADDRESS = /\bhttps?:|\b(?:s3|gs|file|git|ssh)\b/iu;
const LONGEST_OWN = 200;
const LONGEST_SAID = 120;
const LONGEST_NAME = 60;

/** A name as words: `forwardProxy`, `git_clone`. */
function spaced(text: string): string {
  return text.replaceAll("_", " ").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
}

function reads(sense: Sense | undefined): boolean {
  return sense === undefined || SENSES[sense] === "read" || SENSES[sense] === "execute";
}

/**
 * Whether a call goes to the address in an argument, which otherwise is a link that is kept or a name;
 * `senses` are those of the verbs that name and description lead with.
 */
export function isContacted(
  { words, path, description }: Parameter,
  senses: readonly (Sense | undefined)[],
  text: string,
): boolean {
  const own = description.slice(0, LONGEST_OWN);
  const last = words.at(-1) ?? "";
  if (words.includes("redirect") || words.includes("id")) return false;
  const name = path.map((part) => spaced(part.slice(0, LONGEST_NAME))).join(" ");
  if (HOSTS.has(last))
    return own === "" || (!TELLS_APART.test(own) && HOST_CONTACTED.test(`${name} ${own}`));
  if (words.some((word) => GONE_TO.has(word)) || CONTACTS.test(own)) return true;
  const does = CONTACTS.test(spaced(text.slice(0, LONGEST_SAID)));
  if (RESOURCES.has(last)) return ADDRESS.test(`${name} ${own}`) || does;
  // What looks, drives a page or runs something has an address for nothing else than going there.
  const looks = senses.some(reads) && path.length === 1 && !TELLS_APART.test(own);
  return looks || (does && !words.some((word) => KEPT.has(word)));
}
