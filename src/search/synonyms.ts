/** Words that a question carries but a name seldom has; they help where they match, and no more. */
export const OPTIONAL: ReadonlySet<string> = new Set(
  (
    "a an the of to my our your all any some in into on at for from with and or by this that it is are " +
    "be do does how i me up out something someone somebody please want need can using via tool tools mcp"
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

/** Verbs that tools use for one another. A word may stand in several lines. */
const VERBS = [
  "delete remove erase destroy drop purge discard",
  "create add new make insert generate",
  "insert append add",
  "draw generate create",
  "update edit modify change set patch",
  "get fetch read retrieve show view look lookup",
  "list show enumerate",
  "search find query lookup look locate",
  "run execute invoke launch",
  "start launch run boot begin",
  "stop halt kill terminate shutdown end cancel",
  "close resolve complete finish",
  "send post publish deliver",
  "tweet post",
  "transfer send move",
  "pay charge",
  "buy purchase order",
  "open navigate visit browse goto",
  "open create",
  "download fetch save",
  "upload push put",
  "copy duplicate clone",
  "rename move",
  "deploy release ship",
  "rollback revert undo",
  "restart reboot",
  "give grant assign add share",
  "revoke remove",
  "approve accept confirm",
  "reject deny decline",
  "merge combine join",
  "schedule plan book reserve create",
  "remember store save memorize",
  "forget delete remove",
  "rotate regenerate renew",
  "check verify validate test",
  "convert transform translate",
  "explain describe",
] as const;

/** Things that tools call by one another's names. */
const NOUNS = [
  "email mail message gmail",
  "inbox email mail",
  "money payment fund transfer payout",
  "payment charge transaction",
  "refund reimburse",
  "shell bash command terminal console",
  "program script code command",
  "table collection",
  "sheet spreadsheet worksheet",
  "row record",
  "directory folder",
  "picture image photo screenshot drawing",
  "ticket issue bug",
  "meeting event appointment",
  "calendar event",
  "chat message conversation",
  "sms text message",
  "page website site url",
  "web internet browser",
  "person contact user people",
  "someone user member collaborator",
  "client customer",
  "bill invoice",
  "stock quote ticker share",
  "crypto coin token bitcoin cryptocurrency",
  "vm instance machine server",
  "container pod docker",
  "todo task",
  "note memo",
  "memory remember",
  "fact memory entity observation",
  "weather forecast",
  "directions route",
  "summary summarize",
  "speech audio voice tts",
  "video youtube movie",
  "subtitle caption transcript",
  "sql query",
  "deployment release",
  "secret credential token key",
  "access permission role",
  "paper article publication",
  "restaurant place",
  "currency exchange rate",
  "alert alarm notification",
  "log event",
] as const;

const BY_FORM = others(FORMS);
const BY_VERB = others(VERBS);
const BY_NOUN = others(NOUNS);

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

/** Words of like meaning for a verb, in the order of the table. */
export function verbSynonyms(word: string): string[] {
  return [...(BY_VERB.get(word) ?? [])];
}

/** Words of like meaning for a thing in either number, in the order of the table. */
export function nounSynonyms(word: string): string[] {
  const [singular] = [word, ...otherNumber(word)].flatMap((form) => BY_NOUN.get(form) ?? []);
  return singular ? [...singular].flatMap((other) => [other, ...otherNumber(other)]) : [];
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
