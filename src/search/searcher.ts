import { mergeRows, type Row } from "./merge.ts";
import type { NameIndex } from "./name-index.ts";
import { nearestNames, searchNames } from "./names.ts";
import { pagefindText, type Query } from "./query.ts";
import type { Group } from "./rows.ts";
import type { TextEngine, TextHit } from "./text-engine.ts";
import { neededWords } from "./word-search.ts";

export interface Found {
  rows: Row[];
  /** Names that have some of the words only, where hardly anything has all. */
  nearest: Row[];
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
/** Below this many results, names that have only some of the words are offered as well. */
const FEW_ROWS = 5;
const MOST_NEAREST = 5;

/**
 * Yields better and better answers to one query: names as soon as they are there, then the texts.
 * `pause` is awaited before more is fetched than a first answer needs; where it gives false nothing
 * more comes.
 */
export async function* search(
  sources: Sources,
  query: Query,
  limit: number,
  pause: () => Promise<boolean>,
): AsyncGenerator<Found> {
  const faults = { names: false, text: false };
  const found: Found = { rows: [], nearest: [], names: 0, corrected: false, done: false, faults };
  let groups: Group[] = [];
  try {
    for await (const answer of searchNames(sources.names, query, limit, pause)) {
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
      server: query.server,
      limit,
    });
    hits = answer.hits;
    found.texts = answer.total;
  } catch {
    faults.text = true;
  }
  const rows = mergeRows(groups, hits);
  const nearest = rows.length < FEW_ROWS ? await nearestRows(sources.names, query, rows) : [];
  yield { ...found, rows, nearest, done: true };
}

async function nearestRows(index: NameIndex, query: Query, rows: readonly Row[]): Promise<Row[]> {
  const shown = new Set(rows.map(({ name }) => name));
  const groups = await nearestNames(index, query, MOST_NEAREST).catch(() => []);
  return mergeRows(groups, []).filter(({ name }) => !shown.has(name));
}

function textOf({ words, server }: Query): string {
  return pagefindText([...new Set([...neededWords(words), ...server])]).trim();
}
