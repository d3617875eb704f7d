import type { Category, Risk } from "../schemas/record.ts";
import { partDir } from "./layout.ts";
import { CATEGORIES, RISKS } from "./levels.ts";
import { isOfServer } from "./name-filters.ts";
import type { Member } from "./rows.ts";
import { terms } from "./terms.ts";

/** What is asked of the full-text index. */
export interface TextQuery {
  /** Letters, digits and spaces only. */
  text: string;
  risk?: Risk | undefined;
  category?: Category | undefined;
  /** Words that the server's name or id must have. */
  server: string[];
  limit: number;
}

export interface TextHit extends Member {
  name: string;
}

export interface TextAnswer {
  hits: TextHit[];
  total: number;
}

export interface TextEngine {
  search(query: TextQuery): Promise<TextAnswer>;
}

/** The part of Pagefind's module that is used. */
interface Pagefind {
  search(text: string, options: object): Promise<{ results: { data(): Promise<unknown> }[] }>;
  mergeIndex(url: string, options: object): Promise<void>;
}

/** How many times the limit is read where a server is asked for. */
const SERVER_EFFORT = 3;
const SHORTEST_STEM = 3;
const LONGEST_ENDING = 3;
const TOOL_URL = /\/tools\/([^/]+)\/([^/]+)\/$/;

/** Where the full-text index is. */
export interface Bundle {
  /** Absolute address, with a slash at the end. */
  url: string;
  parts: number;
}

// The tag stands where Pagefind would put the time of day, which no cache could keep.
const OPTIONS = { metaCacheTag: "1" };

/** Loads Pagefind from the bundle. Rejects without WebAssembly, or where a file does not come. */
export async function createTextEngine({ url, parts }: Bundle): Promise<TextEngine> {
  if (typeof WebAssembly === "undefined") throw new Error("no WebAssembly");
  const module: unknown = await import(/* @vite-ignore */ `${url}pagefind.js`);
  const pagefind = createInstance(module);
  for (let part = 1; part < parts; part += 1)
    await pagefind.mergeIndex(url + partDir(part), { ...OPTIONS, baseUrl: "/" });
  return {
    async search({ text, risk, category, server, limit }) {
      const filters = { ...(risk && { risk }), ...(category && { category }) };
      const { results } = await pagefind.search(text, { filters });
      // Only some of those that have the word are of the server.
      const most = server.length > 0 ? limit * SERVER_EFFORT : limit;
      const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
      const hits = pages
        .flatMap((page) => readHit(page, text.split(" ")) ?? [])
        .filter((hit) => isOfServer(hit, server));
      const total = results.length > most ? results.length : hits.length;
      return { hits: hits.slice(0, limit), total: hits.length === 0 ? 0 : total };
    },
  };
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
 * Where no text has a word, Pagefind answers for ever shorter beginnings of it (`qqqzzz` finds
 * `qq`). A stem is shorter than its word too, by a few letters: `studies` finds `study`.
 */
function hasWords(text: string, words: readonly string[]): boolean {
  return words.every((word) =>
    text.includes(word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING))),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
