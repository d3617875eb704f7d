import { countTools, type Totals } from "./count-tools.ts";
import { groupOf } from "./facets.ts";
import { mergeRows, type Row } from "./merge.ts";
import type { NameIndex } from "./name-index.ts";
import { type NameAnswer, nearestNames, searchNames } from "./names.ts";
import { pagefindText, type Query } from "./query.ts";
import type { TextEngine, TextHit } from "./text-engine.ts";
import { createToolFilter, type ToolFilter } from "./tool-filter.ts";
import { neededWords } from "./word-search.ts";

export interface Found {
  rows: Row[];
  /** Names that have some of the words only, where hardly anything has all. */
  nearest: Row[];
  /** What matches in all, once that is known. */
  totals?: Totals | undefined;
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
  let names: NameAnswer = { groups: [], matched: new Set(), corrected: false };
  let filter: ToolFilter | undefined;
  const found = (): Found => {
    const rows = mergeRows(names.groups.slice(0, limit), []);
    return { rows, nearest: [], corrected: names.corrected, done: false, faults };
  };
  try {
    filter = await createToolFilter(sources.names, query);
    for await (names of searchNames(sources.names, query, filter, limit, pause)) yield found();
  } catch {
    faults.names = true;
  }
  if (!(await pause())) return;
  const filtersLost = faults.names && !filter && hasFilter(query);
  const texts = filtersLost
    ? failedText()
    : await searchText(sources, { query, names, filter, limit });
  faults.text = texts.failed;
  const rows = mergeRows(names.groups.slice(0, limit), texts.hits);
  const nearest =
    rows.length < FEW_ROWS ? await nearestRows(sources.names, query, filter, rows) : [];
  const matching = { groups: names.matched, tools: texts.tools };
  const totals = await countTools(sources.names, query, matching).catch(() => undefined);
  yield { ...found(), rows, nearest, totals, done: true };
}

export function hasFilter({ server, chosen }: Query): boolean {
  return server.length > 0 || Object.values(chosen).some((value) => value !== undefined);
}

interface Texts {
  /** Those that are shown. */
  hits: TextHit[];
  /** All tools whose text matches, whatever the filter says. */
  tools: readonly number[];
  failed: boolean;
}

function failedText(): Texts {
  return { hits: [], tools: [], failed: true };
}

/** What only the text is found for; it stands behind all names. */
async function searchText(
  sources: Sources,
  asked: { query: Query; names: NameAnswer; filter: ToolFilter | undefined; limit: number },
): Promise<Texts> {
  const { query, names, filter, limit } = asked;
  const text = pagefindText(neededWords(query.words)).trim();
  if (text.length < SHORTEST_TEXT) return { hits: [], tools: [], failed: false };
  try {
    const engine = await sources.text();
    const tools = await engine.find(text);
    const room = Math.max(0, limit - names.groups.length);
    const passing = filter ? tools.filter((tool) => filter.tool(tool)) : tools;
    const behind = await withoutGroups(sources.names, passing, names.matched);
    const hits = room > 0 ? await engine.read(text, behind.slice(0, room)) : [];
    return { hits, tools, failed: false };
  } catch {
    return failedText();
  }
}

/** The tools that are in none of the groups. */
async function withoutGroups(
  index: NameIndex,
  tools: readonly number[],
  groups: ReadonlySet<number>,
): Promise<readonly number[]> {
  // Without the facets some rows may come twice; mergeRows makes one of them.
  const facets = await index.facets().catch(() => undefined);
  return facets ? tools.filter((tool) => !groups.has(groupOf(facets, tool))) : tools;
}

async function nearestRows(
  index: NameIndex,
  query: Query,
  filter: ToolFilter | undefined,
  rows: readonly Row[],
): Promise<Row[]> {
  const shown = new Set(rows.map(({ name }) => name));
  const groups = await nearestNames(index, query, filter, MOST_NEAREST).catch(() => []);
  return mergeRows(groups, []).filter(({ name }) => !shown.has(name));
}
