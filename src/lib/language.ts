const SAMPLE = 2000;
const SCRIPTS: readonly [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
];
/** A language is named once its script makes up this share of the letters. */
const SHARE = 0.2;
/** Nearly every text has nothing beyond Latin, and is then not counted through. */
const BEYOND_LATIN = /[\u0370-\u1fff\u2c00-\uffff]/;
const NAMES: ReadonlyMap<string, string> = new Map([
  ["ja", "Japanese"],
  ["ko", "Korean"],
  ["zh", "Chinese"],
  ["th", "Thai"],
  ["ru", "Cyrillic script"],
  ["ar", "Arabic script"],
  ["he", "Hebrew script"],
]);

/** The language of a text where its script tells; undefined for Latin script and for no letters. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  if (!BEYOND_LATIN.test(sample)) return undefined;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(
    ([script]) => (sample.match(script)?.length ?? 0) > Math.max(1, letters * SHARE),
  );
  return found?.[1];
}

/** What readers call the language of `languageOf`, or its script where several languages share it. */
export function languageName(text: string): string | undefined {
  return NAMES.get(languageOf(text) ?? "");
}
