import { mergeRows, type Row } from "./merge.ts";
import type { NameIndex } from "./name-index.ts";
import { searchNames } from "./names.ts";
import { pagefindText, type Query } from "./query.ts";
import type { Group } from "./rows.ts";
import { OPTIONAL } from "./synonyms.ts";
import { serverToken } from "./text-content.ts";
import type { TextEngine, TextHit } from "./text-engine.ts";

export interface Found {
  rows: Row[];
  /** Tools whose text matches; undefined while that is not known. */
  texts?: number | undefined;
  /** Names that match. */
  names: number;
  corrected: boolean;
  /** No more is to come. */
  done: boolean;
  /** Parts that could not be asked; the rows come from the other one, if any. */
  faults: { names: boolean; text: boolean };
}

export interface Sources {
  names: NameIndex;
  /** Starts the full-text index on first use. */
  text(): Promise<TextEngine>;
}

/** Pagefind needs two characters to be of use (a single letter matches nearly every record). */
const SHORTEST_TEXT = 2;

/**
 * Yields better and better answers to one query: names as soon as they are there, then the texts.
 * `pause` is awaited before the full-text index is asked; where it gives false nothing more comes.
 */
export async function* search(
  sources: Sources,
  query: Query,
  limit: number,
  pause: () => Promise<boolean>,
): AsyncGenerator<Found> {
  const faults = { names: false, text: false };
  const found: Found = { rows: [], names: 0, corrected: false, done: false, faults };
  let groups: Group[] = [];
  try {
    for await (const answer of searchNames(sources.names, query, limit)) {
      groups = answer.groups.slice(0, limit);
      Object.assign(found, { names: answer.total, corrected: answer.corrected });
      yield { ...found, rows: mergeRows(groups, []) };
    }
  } catch {
    faults.names = true;
  }
  if (!(await pause())) return;
  const text = textOf(query);
  if (text.length < SHORTEST_TEXT) {
    yield { ...found, rows: mergeRows(groups, []), done: true };
    return;
  }
  let hits: TextHit[] = [];
  try {
    const engine = await sources.text();
    const answer = await engine.search({
      text,
      risk: query.risk,
      category: query.category,
      limit,
    });
    hits = answer.hits;
    found.texts = answer.total;
  } catch {
    faults.text = true;
  }
  yield { ...found, rows: mergeRows(groups, hits), done: true };
}

function textOf({ words, server }: Query): string {
  const needed = words.filter((word) => !OPTIONAL.has(word));
  const asked = needed.length > 0 ? needed : words;
  return pagefindText([...asked, ...server.map(serverToken)]).trim();
}
