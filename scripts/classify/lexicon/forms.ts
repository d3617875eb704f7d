export type Form = "base" | "third" | "gerund" | "past";

const VOWEL = /[aeiou]/;
/** Verbs whose last consonant doubles although they have more than one syllable. */
const DOUBLING = new Set([
  "submit",
  "commit",
  "permit",
  "refer",
  "transfer",
  "forget",
  "begin",
  "reset",
  "unset",
  "rerun",
  "unpin",
  "remit",
]);
const IRREGULAR_PAST: Readonly<Record<string, string>> = {
  get: "got",
  set: "set",
  put: "put",
  read: "read",
  find: "found",
  send: "sent",
  run: "ran",
  make: "made",
  write: "written",
  hide: "hidden",
  draw: "drawn",
  buy: "bought",
  sell: "sold",
  pay: "paid",
  begin: "begun",
  build: "built",
  rebuild: "rebuilt",
  forget: "forgotten",
  take: "taken",
  see: "seen",
  give: "given",
  show: "shown",
  know: "known",
  do: "done",
  go: "gone",
  leave: "left",
  split: "split",
  reset: "reset",
  shut: "shut",
  rewrite: "rewritten",
  overwrite: "overwritten",
  resend: "resent",
  withdraw: "withdrawn",
};

const irregularPast = new Map(Object.entries(IRREGULAR_PAST));

function doubles(verb: string): boolean {
  if (DOUBLING.has(verb)) return true;
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb);
}

/** The inflected forms of an English verb: third person, gerund, past participle. */
export function inflect(verb: string): [string, Form][] {
  const forms: [string, Form][] = [[verb, "base"]];
  const endsInConsonantY = verb.endsWith("y") && !VOWEL.test(verb.at(-2) ?? "a");
  if (endsInConsonantY) forms.push([`${verb.slice(0, -1)}ies`, "third"]);
  else if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb)) forms.push([`${verb}es`, "third"]);
  else forms.push([`${verb}s`, "third"]);

  const stem = doubles(verb) ? verb + verb.at(-1) : verb;
  const dropsE = verb.endsWith("e") && !verb.endsWith("ee");
  forms.push([`${dropsE ? verb.slice(0, -1) : stem}ing`, "gerund"]);

  const past = irregularPast.get(verb);
  if (past !== undefined) forms.push([past, "past"]);
  else if (endsInConsonantY) forms.push([`${verb.slice(0, -1)}ied`, "past"]);
  else forms.push([verb.endsWith("e") ? `${verb}d` : `${stem}ed`, "past"]);
  return forms;
}
