/** Words that a question carries but a name seldom has; they help where they match, and no more. */
export const OPTIONAL: ReadonlySet<string> = new Set(
  (
    "a an the of to my our your all any some in into on at for from with and or by this that it is are " +
    "be do does how i me can new tool tools mcp using via please want need"
  ).split(" "),
);

/** Short and long forms of one word. */
const FORMS = [
  "repo repository",
  "db database",
  "dir directory",
  "doc document",
  "pic picture",
  "info information",
  "config configuration",
  "auth authentication",
  "exec execute",
  "msg message",
  "org organization organisation",
  "app application",
  "env environment",
  "img image",
  "tx transaction",
  "summarize summarise",
] as const;

/** Words that tools use for one another. A word may stand in several lines. */
const CLASSES = [
  "delete remove erase destroy drop purge discard",
  "create add new make insert",
  "update edit modify change set patch",
  "get fetch read retrieve show view",
  "list show enumerate all",
  "search find query lookup",
  "run execute exec invoke launch",
  "start launch run boot begin",
  "stop halt kill terminate shutdown end cancel",
  "send post publish deliver",
  "send email mail",
  "transfer send move",
  "pay payment payout charge",
  "money payment funds transfer payout balance",
  "refund reimburse",
  "buy purchase order",
  "shell bash command terminal console",
  "program script code command",
  "table collection",
  "directory folder",
  "picture image photo screenshot",
  "pr pull",
  "ticket issue",
  "bug issue",
  "meeting event appointment",
  "calendar event",
  "chat message conversation",
  "text message sms",
  "message dm",
  "webpage page website url",
  "website site page",
  "browse navigate open",
  "open navigate visit",
  "download fetch save",
  "upload push put",
  "copy duplicate clone",
  "rename move",
  "person people contact user",
  "client customer",
  "bill invoice",
  "stock quote ticker price",
  "coin crypto token",
  "vm instance server machine",
  "container pod docker",
  "logs log",
  "todo task",
  "note memo memory",
  "remember memory store save",
  "weather forecast",
  "directions route",
  "translate translation",
  "summary summarize",
  "speech audio voice tts",
  "video youtube movie",
  "sql query",
  "deploy deployment release",
  "secret credential token key",
  "permission access role",
  "give grant assign",
  "revoke remove",
  "approve accept confirm",
  "reject deny decline",
  "comment reply",
  "merge combine join",
  "schedule plan book",
  "reserve book booking",
] as const;

const BY_FORM = others(FORMS);
const BY_WORD = others(CLASSES);

/** For each word the other words of its lines. */
function others(lines: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const words of lines.map((line) => line.split(" "))) {
    for (const word of words) {
      const known = found.get(word) ?? new Set();
      for (const other of words) if (other !== word) known.add(other);
      found.set(word, known);
    }
  }
  return found;
}

/** Words of like meaning, in the order of the table. */
export function synonyms(word: string): string[] {
  return [...(BY_WORD.get(word) ?? [])];
}

/** The same word in the other number or in its short or long form. */
export function forms(word: string): string[] {
  return [...otherNumber(word), ...(BY_FORM.get(word) ?? [])];
}

/** An English word in the other number; a guess, harmless where no name has it. */
function otherNumber(word: string): string[] {
  if (word.length < 3 || /[^a-z]/.test(word)) return [];
  if (word.endsWith("ies")) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ss|x|ch|sh)es$/.test(word)) return [word.slice(0, -2)];
  if (word.endsWith("s") && !word.endsWith("ss")) return [word.slice(0, -1)];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  return /(?:s|x|ch|sh)$/.test(word) ? [`${word}es`] : [`${word}s`];
}
