/** Deny patterns, in the RE2 subset of regex/parse.ts. Each states what it lets pass. */

/** Matches all text that does not begin with `https://`: there is no "does not match" operator. */
export const NOT_HTTPS =
  "^([^h]|h[^t]|ht[^t]|htt[^p]|http[^s]|https[^:]|https:[^/]|https:/[^/]|.{0,7}$)";

/**
 * Host of an https address that is no public name: empty or without a dot, ending in a number (all
 * spellings of an IPv4 address do), in a suffix used inside networks, or holding a character that
 * no plain host has (user names, IPv6 brackets, backslashes, percent signs). Passes: a public name
 * that resolves to a private address, and redirects.
 */
export const PRIVATE_HOST =
  "(?i)^https://([^/?#]*[^a-z0-9._:/?#-]|([^/?#:]*\\.)?\\.|[^./?#:]*\\.?([:/?#]|$)|[^/?#:]*\\.([0-9][^./?#:]*|local|localhost|internal|intranet|lan|home|corp|arpa)\\.?([:/?#]|$))";

/** A path segment that begins with a dot, `..` included, a lone `.` not. Passes: absolute paths. */
export const DOT_SEGMENT = "(^|[/\\\\])\\.[^/\\\\]";

/** SQL keywords that do more than read. Passes: functions with side effects. */
export const SQL_WRITES =
  "(?i)\\b(insert|update|delete|merge|upsert|drop|truncate|alter|create|grant|revoke|call|exec|execute|copy|load|attach|vacuum|into)\\b";

/** SQL keywords that remove data or change rights and structure. */
export const SQL_REMOVES = "(?i)\\b(delete|drop|truncate|alter|grant|revoke|attach)\\b";

/** Words of a shell command that remove, raise rights or open a connection. */
export const SHELL_WORDS =
  "(?i)\\b(rm|rmdir|del|dd|mkfs|shred|format|sudo|su|chmod|chown|kill|shutdown|reboot|curl|wget|nc|ncat|ssh|scp)\\b";

/** Names with which a program starts another one, removes files or opens a connection. */
export const CODE_WORDS =
  "(?i)(\\b(eval|exec|system|popen|subprocess|child_process|os\\.remove|unlink|rmtree|rmsync|socket|urlopen|xmlhttprequest|fetch)\\b|__import__)";

/** The end of a sentence that begins with the argument, for each of the patterns above. */
export const PATTERN_WORDS: ReadonlyMap<string, string> = new Map([
  [NOT_HTTPS, "does not begin with https://"],
  [PRIVATE_HOST, "names a local, private or numeric host"],
  [DOT_SEGMENT, "leads through .. or through a name that begins with a dot"],
  [SQL_WRITES, "holds an SQL word that does more than read"],
  [SQL_REMOVES, "holds an SQL word that removes data or changes rights"],
  [SHELL_WORDS, "holds a word for removing, raising rights or connecting out"],
  [CODE_WORDS, "holds a function that starts programs, removes files or connects out"],
]);

/** What matches exactly where a pattern does not, for languages that can only allow by a pattern. */
export const OPPOSITES: ReadonlyMap<string, string> = new Map([
  [NOT_HTTPS, "^https://"],
  [DOT_SEGMENT, "^((\\.|[^./\\\\][^/\\\\]*)?[/\\\\])*(\\.|[^./\\\\][^/\\\\]*)?$"],
]);
