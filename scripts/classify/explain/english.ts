import { inflect } from "../lexicon/forms.ts";

/** Words that say how bad or what kind a tool is; a sentence about one rating must not use another's. */
const RATING_WORDS = /\b(?:low|medium|high|critical|read|write|execute|destructive|financial)\b/iu;
const IDENTIFIER = /^[\p{L}\p{N}_.-]{1,60}$/u;
const PLAIN_WORD = /^[a-z]{2,20}$/u;
const MOST_WORDS = 4;
const UNCOUNTABLE = new Set(
  "information info data content metadata feedback history status traffic usage progress weather help research text html markdown json csv sql code access money news analytics storage memory audio music software documentation geometry knowledge context support activity inventory stock advice eth btc".split(
    " ",
  ),
);
const IRREGULAR_PLURALS = new Set(
  "people children media criteria statistics analytics stats schemas areas ideas quotas formulas cameras personas lambdas".split(
    " ",
  ),
);
const SINGULAR_S =
  /(?:ss|us|is|news|as|aws|chaos|cosmos|ios|macos|kudos|^(?:dns|os|tls|gps|sms|ens|https))$/u;

/** Whether an identifier may stand, quoted, in a sentence of ours. */
export function isQuotable(name: string): boolean {
  return IDENTIFIER.test(name) && !RATING_WORDS.test(name);
}

export function isUncountable(word: string): boolean {
  return UNCOUNTABLE.has(word);
}

function isPlural(word: string): boolean {
  if (IRREGULAR_PLURALS.has(word)) return true;
  return word.endsWith("s") && !SINGULAR_S.test(word);
}

export function singular(word: string): string {
  if (!isPlural(word) || IRREGULAR_PLURALS.has(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:x|ch|sh|ss|z)es$/u.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** `branches` of `branch`. */
export function plural(word: string): string {
  return inflect(word)[1]?.[0] ?? `${word}s`;
}

function article(word: string): string {
  if (/^(?:uni|use|user|usa|url|eu|one)/u.test(word)) return "a";
  return /^(?:[aeiou]|html|sms|sql|ssh|mcp|mfa|xml|llm|http|hour|nft|rss|ftp|sdk|svg|ssl|sso|rpc)/u.test(
    word,
  )
    ? "an"
    : "a";
}

/** Initialisms as people spell them. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  "API URL URI ID SQL HTML CSS JSON CSV PDF DNS SSH IP VM MFA SSO HTTP LLM AI UI NFT SMS TTS XML YAML AWS OS CPU GPU SVG PNG QR PR CRM SDK CLI DB KV VPC IAM TLS SSL ETH BTC DSL ETL RSS FTP RPC OTP JWT GPS ENS SEO GIF JPEG JSON JQL CVE CI CD"
    .split(" ")
    .map((word) => [word.toLowerCase(), word]),
);

/** Products by their own spelling. */
const PRODUCTS: ReadonlyMap<string, string> = new Map(
  "GitHub GitLab Figma Slack Google Jira Notion HubSpot YouTube LinkedIn Salesforce Stripe Shopify Discord Telegram WhatsApp Twitter Reddit Docker Kubernetes Azure Airtable Asana Trello Gmail Spotify Confluence Sentry Vercel Supabase Cloudflare Datadog Zoom Outlook Excel Linear Intercom Zendesk MySQL PostgreSQL MongoDB Redis"
    .split(" ")
    .map((word) => [word.toLowerCase(), word]),
);

export function isProduct(word: string): boolean {
  return PRODUCTS.has(word);
}

/** Whether it is an initialism whose spelling is known. */
export function isSpelled(word: string): boolean {
  return SPELLINGS.has(word) || SPELLINGS.has(singular(word));
}

function spelled(word: string): string {
  const several = SPELLINGS.get(singular(word));
  return (
    SPELLINGS.get(word) ?? PRODUCTS.get(word) ?? (several === undefined ? word : `${several}s`)
  );
}

/**
 * Names an object in a sentence: `a repository secret`, `the repository secret` where it is `known`,
 * `task instances`, `the status`. Undefined where the words are not plain English letters, are too many, or are words of our own scale.
 */
export function phrase(words: readonly string[], known: boolean): string | undefined {
  const used = words.slice(0, MOST_WORDS);
  const last = used.at(-1);
  if (
    last === undefined ||
    words.length > MOST_WORDS ||
    used.some((word) => !PLAIN_WORD.test(word))
  )
    return undefined;
  const text = used.map(spelled).join(" ");
  if (RATING_WORDS.test(text)) return undefined;
  if (isPlural(last)) return text;
  if (UNCOUNTABLE.has(last)) return `the ${text}`;
  return known ? `the ${text}` : `${article(used[0] ?? "")} ${text}`;
}

/** `deletes` of `delete`. */
export function thirdPerson(verb: string): string {
  return inflect(verb)[1]?.[0] ?? verb;
}

/** `a, b and c`. */
export function listed(parts: readonly string[], joiner = "and"): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${joiner} ${parts.at(-1)}`;
}
