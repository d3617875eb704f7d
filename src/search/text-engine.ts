import { partDir } from "./layout.ts";
import { CATEGORIES, RISKS } from "./levels.ts";
import type { Member } from "./rows.ts";
import { terms } from "./terms.ts";

export interface TextHit extends Member {
  name: string;
}

export interface TextEngine {
  /** The numbers of the tools that have all words of a text of letters, digits and spaces; best first. */
  find(text: string): Promise<readonly number[]>;
  /** Some of the tools that were found last; those that were not are left out. */
  read(tools: readonly number[]): Promise<TextHit[]>;
}

/** The part of Pagefind's module that is used. */
interface Pagefind {
  search(text: string): Promise<{ results: Result[] }>;
  mergeIndex(url: string, options: object): Promise<void>;
}

interface Result {
  id: string;
  data(): Promise<unknown>;
}

const SHORTEST_STEM = 3;
const LONGEST_ENDING = 3;
const TOOL_URL = /\/tools\/([^/]+)\/([^/]+)\/$/;

/** Where the full-text index is. */
export interface Bundle {
  /** Absolute address, with a slash at the end. */
  url: string;
  parts: number;
  /** Records in each part but the last. */
  partSize: number;
}

// The tag stands where Pagefind would put the time of day, which no cache could keep.
const OPTIONS = { metaCacheTag: "1" };

/** Loads Pagefind from the bundle. Rejects without WebAssembly, or where a file does not come. */
export async function createTextEngine({ url, parts, partSize }: Bundle): Promise<TextEngine> {
  if (typeof WebAssembly === "undefined") throw new Error("no WebAssembly");
  const module: unknown = await import(/* @vite-ignore */ `${url}pagefind.js`);
  const pagefind = createInstance(module);
  for (let part = 1; part < parts; part += 1)
    await pagefind.mergeIndex(url + partDir(part), { ...OPTIONS, baseUrl: "/" });
  let words: string[] = [];
  let found = new Map<number, Result>();
  const read = async (tools: readonly number[]) => {
    const wanted = tools.flatMap((tool) => found.get(tool) ?? []);
    const [pages, asked] = [await Promise.all(wanted.map((result) => result.data())), words];
    return pages.flatMap((page) => readHit(page, asked) ?? []);
  };
  return {
    read,
    async find(text) {
      const { results } = await pagefind.search(text);
      words = text.split(" ");
      found = new Map(results.map((result) => [recordNumber(result.id), result]));
      const byPart = Map.groupBy(found.keys(), (tool) => Math.floor(tool / partSize));
      // Where a part has no text with a word, it answers for ever shorter beginnings of it.
      const right = await Promise.all(
        [...byPart].map(async ([part, [first]]) =>
          first !== undefined && (await read([first])).length > 0 ? [part] : [],
        ),
      );
      const parts = new Set(right.flat());
      return [...found.keys()].filter((tool) => parts.has(Math.floor(tool / partSize)));
    },
  };
}

/** The number in a record's id, which is that of its tool (scripts/search/renumber.ts). */
export function recordNumber(id: string): number {
  return Number.parseInt(id.slice(id.lastIndexOf("_") + 1), 16);
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
