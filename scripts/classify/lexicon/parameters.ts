import type { PARAMETER_KINDS } from "../../../src/schemas/rating.ts";

export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** Names of arguments, whole or their last word, that give their use away. */
export const PARAMETER_WORDS: Record<ParameterKind, string> = {
  url: "url urls uri uris endpoint webhook href callback hostname host baseurl",
  path: "path paths file files filename filepath filepaths dir directory folder outfile destination",
  command: "command commands cmd shell bash args argv",
  code: "code script javascript python expression eval snippet js function_body lambda source_code",
  sql: "sql statement statements cypher query",
  amount: "amount price quantity qty total budget fee stake cents shares size amount_in amount_out",
  recipient:
    "recipient recipients to cc bcc email emails phone to_email to_address receiver phone_number invitees attendees channel",
  credential:
    "password passwd secret token apikey api_key private_key credential credentials mnemonic passphrase",
  force: "force overwrite replace override clobber no_verify skip_checks allow_overwrite",
  recursive: "recursive recurse cascade",
  "dry-run": "dry_run dryrun simulate preview validate_only whatif",
  confirm: "confirm confirmed confirmation acknowledge",
  bulk: "ids all items entries records users rows documents tasks messages operations",
  content: "content body text message html markdown description comment caption",
};

/** Words beside which a name means something harmless: `next_token`, `max_tokens`, `file_type`. */
export const NOT_A_RISK: ReadonlySet<string> = new Set(
  "next page max min cursor continuation type format count limit status country zip postal currency language sort start end total_tokens sync pagination color mime".split(
    " ",
  ),
);

/** What goes wrong with an argument of each kind. */
export const PARAMETER_NOTES: Record<ParameterKind, string> = {
  url: "Chooses the address that is contacted: an internal host can be reached with it, and data can leave in the address itself.",
  path: "Chooses the place on disk or in storage: with “..” or an absolute path it can point outside the folder that is meant.",
  command: "Is run as a command: whatever text ends up here runs with the rights of the server.",
  code: "Is run as code: a program written by somebody else, met in a page or a file, can end up here.",
  sql: "Is run as a query: unless the account behind it is limited, the same argument can fetch, change and drop.",
  amount:
    "Is the amount: a wrong unit or one digit too many is a loss, and no default protects from it.",
  recipient: "Chooses who gets it: an address taken from a mail or a page sends it to a stranger.",
  credential:
    "Takes a secret: the agent must hold it to pass it on, and it then stands in logs and transcripts.",
  force: "Switches a safeguard off: what would have stopped with an error goes through.",
  recursive: "Widens the call to everything below the item that is named.",
  "dry-run": "Tries the call without effect when it is set: a rule can require it.",
  confirm: "Is meant as a second question, but the agent answers it itself.",
  bulk: "Takes many items at once: one wrong call is as many mistakes as the list is long.",
  content:
    "Carries free text out of the conversation: what the agent has seen elsewhere can stand in it.",
};
