export type Section = "body" | "arguments" | "returns" | "examples";

export interface Sentence {
  start: number;
  end: number;
  section: Section;
}

const HEADINGS: readonly [RegExp, Section][] = [
  [
    /^[\s#*>-]*(?:args?|arguments?|params?|parameters?|inputs?|options|参数|參數|引数)[\s*]*[::]/iu,
    "arguments",
  ],
  [/^[\s#*>-]*(?:returns?|output|response|result|返回|戻り値)[\s*]*[::]/iu, "returns"],
  [/^[\s#*>-]*(?:examples?|example usage|sample|示例|例)[\s*]*[::]/iu, "examples"],
];
const BODY_HEADING =
  /^[\s#*>-]*(?:note|notes|warning|important|usage|description|caution)[\s*]*:/iu;
const END = /[.!?](?=\s|$)|[。！？]|\n/gu;

/** How much of a description is read for verbs; the longest real one has 10,694 characters. */
const LONGEST_READ = 16_384;

function sectionOf(text: string, current: Section): Section {
  for (const [heading, section] of HEADINGS) if (heading.test(text)) return section;
  return BODY_HEADING.test(text) ? "body" : current;
}

/** Splits a description at sentence and line ends and says what part of it each sentence is in. */
export function sentencesOf(text: string): Sentence[] {
  const read = text.slice(0, LONGEST_READ);
  const sentences: Sentence[] = [];
  let section: Section = "body";
  let start = 0;
  const add = (end: number) => {
    const part = read.slice(start, end);
    if (part.trim().length > 0) {
      section = sectionOf(part, section);
      sentences.push({ start, end, section });
    }
    start = end;
  };
  for (const match of read.matchAll(END)) add(match.index + match[0].length);
  add(read.length);
  return sentences;
}
