import type { Sense } from "../lexicon/senses.ts";
import type { Parameter } from "../types.ts";

/** Says that a text is run, and in which language: what tells a program from a stock code. */
const RUNS =
  /\b(?:execut\w*|evaluat\w*|eval|runs?|running|repl|interpreter|sandbox\w*)\b|执行|執行|运行|実行|실행/iu;
const LANGUAGE =
  /\b(?:python|(?:java|type|apple|power)?script|java|ruby|lua|kotlin|swift|php|perl|c#|shell|bash|powershell|groovy|glsl|wasm|(?:source|function|program|resolver) code)(?![\w])|\bc\+\+/iu;
/** What a lookup or a computation runs, and does not only look at: `Evaluate a Ruby snippet`. */
const RUNS_PROGRAM =
  /\b(?:execut|evaluat|run)\w* (?:[\w./#+-]+ ){0,4}(?:code|scripts?|snippets?|programs?|functions?|\w*script|python|ruby|expressions?)\b/iu;
const WITHOUT = /\b(?:without|not|never) (?:actually )?(?:execut|evaluat|run)/iu;
/** Formulas and conditions, which compute a value and do nothing else. */
const FORMULA =
  /\b(?:calculat\w*|math\w*|arithmetic\w*|cron|schedul\w*|filters?|conditions?|projection|check)\b|数学|計算|计算|계산/iu;
const PLACE = /\bpath\b/iu;
/** Last words of a name that any sort of text goes by. */
const ANY_TEXT = new Set(["code", "snippet", "expression"]);
/** Words that tell a program from a code such as `promo_code`. */
export const PROGRAM_WORDS: ReadonlySet<string> = new Set(
  "source python js javascript typescript script program ruby lua shell html sql custom function action".split(
    " ",
  ),
);

/** Whether an argument whose name is that of a program takes one, by what is said of it and of its tool. */
export function takesProgram(
  { words, description: own }: Parameter,
  sense: Sense | undefined,
  said: string,
): boolean {
  const text = said.replaceAll("_", " ");
  const last = words.at(-1) ?? "";
  if (last === "script") return !PLACE.test(own);
  if (!ANY_TEXT.has(last)) return true;
  if (last === "expression") {
    const all = `${words.join(" ")} ${own} ${text}`;
    return RUNS.test(all) && !FORMULA.test(all);
  }
  if (words.some((word) => PROGRAM_WORDS.has(word))) return true;
  if (sense === "read" || sense === "compute")
    return (RUNS.test(own) || RUNS_PROGRAM.test(text)) && !WITHOUT.test(`${own} ${text}`);
  return RUNS.test(own) || LANGUAGE.test(own) || RUNS.test(text) || LANGUAGE.test(text);
}
