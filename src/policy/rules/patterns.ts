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
  "(?i)\\b(insert|update|delete|merge|replace|upsert|drop|truncate|alter|create|grant|revoke|call|exec|execute|copy|load|attach|vacuum|into)\\b";

/** SQL keywords that remove data or change rights and structure. */
export const SQL_REMOVES = "(?i)\\b(delete|drop|truncate|alter|grant|revoke|attach)\\b";

/** Words of a shell command that remove, raise rights or open a connection. */
export const SHELL_WORDS =
  "(?i)\\b(rm|rmdir|del|dd|mkfs|shred|format|sudo|su|chmod|chown|kill|shutdown|reboot|curl|wget|nc|ncat|ssh|scp)\\b";

/** Names with which a program starts another one, removes files or opens a connection. */
export const CODE_WORDS =
  "(?i)(\\b(eval|exec|system|popen|subprocess|child_process|os\\.remove|unlink|rmtree|rmsync|socket|urlopen|xmlhttprequest|fetch)\\b|__import__)";
