import {
  ANY_CONNECTS,
  ANY_STARTS,
  BROWSER_CALLS,
  DOTNET_CALLS,
  NODE_CALLS,
  PYTHON_CALLS,
} from "./code-patterns.ts";
import { SHELL_DELETES, SHELL_PROGRAMS } from "./shell-patterns.ts";
import { CYPHER_REMOVES, CYPHER_WRITES, SQL_REMOVES, SQL_WRITES } from "./sql-patterns.ts";

/** Deny patterns for addresses and paths, in the RE2 subset of regex/parse.ts. Each states what it lets pass. */

/**
 * Matches all text that does not begin with `https://`, in upper or lower case: there is no "does
 * not match" operator.
 */
export const NOT_HTTPS =
  "(?i)^([^h]|h[^t]|ht[^t]|htt[^p]|http[^s]|https[^:]|https:[^/]|https:/[^/]|.{0,7}$)";

/**
 * Host of an https address that is no public name: empty or without a dot, ending in a number (all
 * spellings of an IPv4 address do), in a suffix used inside networks, or holding a character that
 * no plain host has (user names, IPv6 brackets, backslashes, percent signs). Passes: a public name
 * that resolves to a private address, and redirects.
 */
export const PRIVATE_HOST =
  "(?i)^https://([^/?#]*[^a-z0-9._:/?#-]|([^/?#:]*\\.)?\\.|[^./?#:]*\\.?([:/?#]|$)|[^/?#:]*\\.([0-9][^./?#:]*|local|localhost|localdomain|internal|intranet|private|lan|home|corp|svc|test|arpa)\\.?([:/?#]|$))";

/**
 * A path segment that begins with a dot, `..` included, a lone `.` not; a colon ends the name of a
 * drive. Passes: absolute paths and dots written as %2e.
 */
export const DOT_SEGMENT = "(^|[/\\\\:])\\.[^/\\\\:]";

const STARTS_OR_CONNECTS = "names a function that starts programs, removes files or connects out";

/** The end of a sentence that begins with the argument, for each deny pattern. */
export const PATTERN_WORDS: ReadonlyMap<string, string> = new Map([
  [NOT_HTTPS, "does not begin with https://"],
  [PRIVATE_HOST, "names a local, private or numeric host"],
  [DOT_SEGMENT, "leads through .. or through a name that begins with a dot"],
  [SQL_WRITES, "holds an SQL statement that does more than read"],
  [SQL_REMOVES, "holds an SQL statement that removes data, changes rights or reaches the machine"],
  [CYPHER_WRITES, "holds a Cypher clause that does more than read"],
  [CYPHER_REMOVES, "holds a Cypher clause that removes or replaces data"],
  [SHELL_PROGRAMS, "starts a program that removes, raises rights or connects out"],
  [SHELL_DELETES, "holds a subcommand or an option that removes or overwrites"],
  [BROWSER_CALLS, "names a function that connects out or loads more code"],
  [NODE_CALLS, STARTS_OR_CONNECTS],
  [PYTHON_CALLS, STARTS_OR_CONNECTS],
  [DOTNET_CALLS, STARTS_OR_CONNECTS],
  [ANY_STARTS, "names a function that starts programs or removes files"],
  [ANY_CONNECTS, "names a function that connects out or loads more code"],
]);

/** What matches exactly where a pattern does not, for languages that can only allow by a pattern. */
export const OPPOSITES: ReadonlyMap<string, string> = new Map([
  [NOT_HTTPS, "(?i)^https://"],
  [DOT_SEGMENT, "^((\\.|[^./\\\\:][^/\\\\:]*)?[/\\\\:])*(\\.|[^./\\\\:][^/\\\\:]*)?$"],
]);
