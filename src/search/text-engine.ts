import { CATEGORIES, RISKS } from "./levels.ts";
import type { Member } from "./rows.ts";
import { terms } from "./terms.ts";
import { toolNumbers } from "./text-numbers.ts";

export interface TextHit extends Member {
  name: string;
}

export interface TextEngine {
  /** The numbers of the tools that have all words of a text of letters, digits and spaces; best first. */
  find(text: string): Promise<readonly number[]>;
  /** Some of the tools that were found for that text; those that were not are left out. */
  read(text: string, tools: readonly number[]): Promise<TextHit[]>;
}

/** The part of Pagefind's module that is used. */
interface Pagefind {
  search(text: string): Promise<{ results: Result[] }>;
  mergeIndex(url: string, options: object): Promise<void>;
}

interface Result {
  id: string;
  score: number;
  data(): Promise<unknown>;
}

const SHORTEST_STEM = 3;
const LONGEST_ENDING = 3;
/** Searches whose results can be read: two panels, and what each asked before. */
const MOST_SEARCHES = 4;
const TOOL_URL = /\/tools\/([^/]+)\/([^/]+)\/$/;

/** Where the full-text index is. */
export interface Bundle {
  /** Absolute addresses of the folders of its parts, with a slash at the end. */
  parts: readonly string[];
  /** The part that each tool is in, see text-numbers.ts. */
  tools: string;
}

// The tag stands where Pagefind would put the time of day, which no cache could keep.
const OPTIONS = { metaCacheTag: "1" };

/** Loads Pagefind from the bundle. Rejects without WebAssembly, or where a file does not come. */
export async function createTextEngine({ parts, tools }: Bundle): Promise<TextEngine> {
  if (typeof WebAssembly === "undefined") throw new Error("no WebAssembly");
  const pagefind = await openParts(parts);
  const toolOf = toolNumbers(tools);
  const searches = new Map<string, TextSearch>();
  const search = async (text: string): Promise<TextSearch> => {
    const { results } = await pagefind.search(text);
    const ranked = results
      .map((result) => ({ result, tool: toolOf(result.id) ?? -1 }))
      .sort((a, b) => b.result.score - a.result.score || a.tool - b.tool);
    return { words: text.split(" "), found: new Map(ranked.map((one) => [one.tool, one.result])) };
  };
  return {
    async find(text) {
      const made = await search(text);
      searches.delete(text);
      searches.set(text, made);
      for (const old of [...searches.keys()].slice(0, -MOST_SEARCHES)) searches.delete(old);
      return answering(made);
    },
    async read(text, tools) {
      return readFound(searches.get(text) ?? (await search(text)), tools);
    },
  };
}

/** One search: searches overlap where a reader types on, so each has its own. */
interface TextSearch {
  words: readonly string[];
  /** Best first. */
  found: ReadonlyMap<number, Result>;
}

async function readFound({ words, found }: TextSearch, tools: readonly number[]) {
  const results = tools.flatMap((tool) => found.get(tool) ?? []);
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.flatMap((page) => readHit(page, words) ?? []);
}

/** Where a part has no text with a word, it answers for ever shorter beginnings of it. */
async function answering(search: TextSearch): Promise<readonly number[]> {
  const ranked = [...search.found];
  const byPart = Map.groupBy(ranked, ([, result]) => partOf(result));
  const right = await Promise.all(
    [...byPart].map(async ([part, [first]]) =>
      first && (await readFound(search, [first[0]])).length > 0 ? [part] : [],
    ),
  );
  const parts = new Set(right.flat());
  return ranked.flatMap(([tool, result]) => (parts.has(partOf(result)) ? tool : []));
}

/** The script and the WebAssembly of the first part serve them all. */
async function openParts([first = "", ...others]: readonly string[]): Promise<Pagefind> {
  const module: unknown = await import(/* @vite-ignore */ `${first}pagefind.js`);
  const pagefind = createInstance(module);
  // Rejects where the first part is broken; a merge would wait for it for ever.
  await pagefind.search("");
  await Promise.all(others.map((url) => pagefind.mergeIndex(url, { ...OPTIONS, baseUrl: "/" })));
  return pagefind;
}

function partOf({ id }: Result): string {
  return id.slice(0, id.indexOf("_"));
}

/** An instance of our own on this thread: the module's shared one would start a second worker. */
function createInstance(module: unknown): Pagefind {
  if (!isObject(module) || typeof module["createInstance"] !== "function")
    throw new Error("the search module has no createInstance");
  const instance: unknown = module["createInstance"]({ ...OPTIONS, noWorker: true });
  if (!isPagefind(instance)) throw new Error("the search module has no search");
  return instance;
}

function isPagefind(value: unknown): value is Pagefind {
  return (
    isObject(value) &&
    typeof value["search"] === "function" &&
    typeof value["mergeIndex"] === "function"
  );
}

/**
 * Undefined for what is no page of ours, or has not all words. What is shown stands in the metadata,
 * put there by scripts/search/repack.ts; `content` holds the words that Pagefind knows.
 */
function readHit(page: unknown, words: readonly string[]): TextHit | undefined {
  if (!isObject(page) || !isObject(page["meta"])) return undefined;
  const { title, server: label, summary, risk: riskText, category: categoryText } = page["meta"];
  const [, server, tool] = TOOL_URL.exec(String(page["url"])) ?? [];
  const risk = RISKS.find((level) => level === riskText);
  const category = CATEGORIES.find((level) => level === categoryText);
  if (!server || !tool || !risk || !category) return undefined;
  if (typeof title !== "string" || typeof label !== "string" || typeof summary !== "string")
    return undefined;
  if (!hasWords(`${terms(title).join(" ")} ${String(page["content"])}`, words)) return undefined;
  return { name: title, label, server, tool, risk, category, summary };
}

/**
 * Pagefind answers for ever shorter beginnings of a word that it does not know (`qqqzzz` finds `qq`).
 * A stem is shorter than its word too, by a few letters: `studies` finds `study`.
 */
function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) =>
    text.includes(word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING))),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
