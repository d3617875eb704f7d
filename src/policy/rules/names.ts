import type { Argument } from "./argument.ts";

const WEB_WORDS = new Set(["url", "urls", "href", "link", "website", "webhook", "callback"]);
/** Names of what is no web address, or may be something else as well. */
const OTHER_ADDRESSES = new Set(
  "or host hostname ip database db redis postgres mysql mongo amqp jdbc ldap rpc ws websocket ssh s3 gs broker proxy dsn connection".split(
    " ",
  ),
);

/** A whole http address, as against a host, a path of an API or the key of a resource. */
export function isWebAddress({ words, about }: Argument): boolean {
  if (words.some((word) => OTHER_ADDRESSES.has(word))) return false;
  return words.some((word) => WEB_WORDS.has(word)) || about.includes("http");
}

export function isLocalAddress({ about }: Argument): boolean {
  return /localhost|127\.0\.0\.1|192\.168\./.test(about);
}

const FILE_WORDS = /path|file|folder|director|\bdirs?\b/;
const OTHER_PATHS = new Set(["json", "jq", "xpath", "node", "menu", "property"]);

/** A place in a file system, as against an airport or a place in a document. */
export function isFilePath({ words, about }: Argument): boolean {
  if (words.some((word) => OTHER_PATHS.has(word))) return false;
  return FILE_WORDS.test(words.join(" ")) || FILE_WORDS.test(about);
}
