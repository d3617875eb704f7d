import { AMBIGUOUS } from "../lexicon/ambiguous.ts";
import {
  ACCESS,
  BULK,
  CONFIDENTIAL,
  INTERFACE,
  MEDIA,
  MONEY_CONTEXT,
  OUTSIDE,
  PEOPLE,
  PERSONAL,
  SECRETS,
} from "../lexicon/nouns.ts";
import type { View } from "../types.ts";
import { asksAnything, runsGiven } from "./starts.ts";

/** What a tool touches, told by its name first and by its description where the name is silent. */
export interface Reach {
  secrets: boolean;
  access: boolean;
  personal: boolean;
  /** Kept by people or companies for themselves, without being about a person. */
  confidential: boolean;
  /** Brings in text that strangers can have written. */
  outside: boolean;
  bulk: boolean;
  media: boolean;
  interface: boolean;
  /** Runs code, a command or a query of the caller's making. */
  freeCode: boolean;
  /** Goes to an address of the caller's choice. */
  freeAddress: boolean;
}

const SECRET_PAIRS =
  /\b(?:api|access|private|secret|ssh|signing|encryption|provisioning|enrol?lment|recovery|deploy)[ _-]?(?:keys?|tokens?)\b|\benv(?:ironment)?[ _-]?var(?:iable)?s?\b|\b(?:secrets?|passwords?|credentials?|mnemonic|seed phrase)\b/iu;
/** Verbs by which a key or a token comes about that opens something from then on. */
const GIVES_OUT = new Set(["create", "add", "generate", "regenerate", "issue", "rotate", "new"]);
const OPENER = /^(?:\w*token|(?:api|access|ssh)?key|secret)s?$/u;
/** Keys and tokens that open nothing: those of texts, of tables and of a chain. */
const OPENS_NOTHING =
  /\b(?:translat\w*|locali[sz]\w*|languages?|emojis?|strings?|primary|foreign|partition|columns?|rows?|tables?|coins?|blockchain|mint\w*|supply)\b/iu;
/** What is handed out stands in a description that the name has glued away: `Get all tokens of …`. */
const HANDS_OUT =
  /^\W{0,5}(?:get|list|retrieve|fetch|return)s? (?:\w+ ){0,3}(?:tokens|secrets|passwords|credentials|api keys)\b/iu;
/** Records about people that no single word gives away. */
const PERSONAL_PAIRS =
  /\b(?:payment methods?|bank accounts?|credit cards?|user (?:\w+ )?activit(?:y|ies))\b/iu;
/** Arguments that hand over the whole of an identity or a wallet. */
const ROOT_SECRET = /private_?key|mnemonic|seed_?phrase/iu;
const NOT_SECRET =
  /\b(?:max|page|next|erc\d*|nft|design|token (?:price|balance|holders?|metadata|info)|key (?:events?|stage|results?|words?|metrics?))\b/iu;
const SEVERAL =
  /\b(?:multiple|bulk|several|many|all|at once|in (?:a |one )?(?:single )?batch|up to \d+)\b/iu;
const LETS_IN = new Set(["add", "invite", "assign", "promote", "approve", "unblock"]);
const ADDRESS = new Set("url urls uri endpoint href".split(" "));

function names(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word));
}

/** Makes a key, a token or a secret that lets whoever holds it in: `create_key`. */
function givesOut({ nameVerbs: [head], object, words, description }: View): boolean {
  if (!head || !GIVES_OUT.has(head.verb) || !OPENER.test(object.own.at(-1) ?? "")) return false;
  const named = words.map(({ text }) => text).join(" ");
  return !OPENS_NOTHING.test(`${named} ${description.slice(0, LONGEST_FIRST)}`);
}
const LONGEST_FIRST = 160;

function serverText({ record }: View): string {
  const { name = "", title = "", description = "" } = record.server;
  return `${name} ${title} ${description}`.slice(0, LONGEST_SERVER);
}
const LONGEST_SERVER = 400;

export function reachOf(view: View): Reach {
  const { own, all } = view.object;
  const named = view.words.map(({ text }) => text).join(" ");
  const said = view.description.slice(0, 300);
  const kinds = new Set(view.parameterRisks.map(({ kind }) => kind));
  const phrases = new Set(view.phrases.map(({ phrase }) => phrase));
  const verb = view.nameVerbs[0] ?? view.firstVerbs[0];
  const runs =
    verb !== undefined && (verb.sense === "run" || (AMBIGUOUS.has(verb.verb) && kinds.size > 0));
  const freeAddress =
    kinds.has("url") &&
    view.parameters.some(({ path, name }) => path.length === 1 && ADDRESS.has(name.toLowerCase()));
  return {
    secrets:
      !NOT_SECRET.test(named) &&
      (SECRET_PAIRS.test(named) ||
        (names(own, SECRETS) && SECRET_PAIRS.test(said)) ||
        givesOut(view) ||
        (HANDS_OUT.test(said) && !MONEY_CONTEXT.test(`${said} ${serverText(view)}`)) ||
        view.parameterRisks.some(
          ({ kind, path }) => kind === "credential" && ROOT_SECRET.test(path.at(-1) ?? ""),
        )),
    access: names(own, ACCESS) || (names(own, PEOPLE) && LETS_IN.has(verb?.verb ?? "")),
    personal: names(own, PERSONAL) || PERSONAL_PAIRS.test(named),
    confidential: CONFIDENTIAL.has(own.at(-1) ?? ""),
    // A link that is handed out is no text of others; a page at an address of the caller's is.
    outside: OUTSIDE.has(own.at(-1) ?? "") || (freeAddress && own.at(-1) === "url"),
    bulk: (names(all, BULK) && (!all.includes("batch") || SEVERAL.test(said))) || kinds.has("bulk"),
    media: names(all, MEDIA),
    interface: names(own, INTERFACE),
    freeCode:
      kinds.has("code") ||
      kinds.has("command") ||
      kinds.has("sql") ||
      (runs && phrases.has("arbitrary")) ||
      (verb?.verb === "query" && asksAnything(view.description)) ||
      runsGiven(view),
    freeAddress,
  };
}
