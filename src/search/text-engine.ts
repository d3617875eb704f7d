import type { Category, Risk } from "../schemas/record.ts";
import { CATEGORIES, RISKS } from "./levels.ts";
import { decodeMeta } from "./meta-text.ts";
import type { Member } from "./rows.ts";
import { lineOf } from "./text-content.ts";

/** What is asked of the full-text index. */
export interface TextQuery {
  /** Letters, digits and spaces only. */
  text: string;
  risk?: Risk | undefined;
  category?: Category | undefined;
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
}

const TOOL_URL = /\/tools\/([^/]+)\/([^/]+)\/$/;

/** Loads Pagefind from the bundle. Rejects without WebAssembly, or where a file does not come. */
export async function createTextEngine(bundle: string): Promise<TextEngine> {
  if (typeof WebAssembly === "undefined") throw new Error("no WebAssembly");
  const module: unknown = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
  const pagefind = createInstance(module);
  return {
    async search({ text, risk, category, limit }) {
      const filters = { ...(risk && { risk }), ...(category && { category }) };
      const { results } = await pagefind.search(text, { filters });
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return { hits: pages.flatMap((page) => readHit(page) ?? []), total: results.length };
    },
  };
}

/** An instance of our own on this thread: the module's shared one would start a second worker. */
function createInstance(module: unknown): Pagefind {
  if (!isObject(module) || typeof module["createInstance"] !== "function")
    throw new Error("the search module has no createInstance");
  // The tag stands where Pagefind would put the time of day, which no cache could keep.
  const instance: unknown = module["createInstance"]({ noWorker: true, metaCacheTag: "1" });
  if (!isPagefind(instance)) throw new Error("the search module has no search");
  return instance;
}

function isPagefind(value: unknown): value is Pagefind {
  return isObject(value) && typeof value["search"] === "function";
}

function readHit(page: unknown): TextHit | undefined {
  if (!isObject(page) || !isObject(page["meta"]) || !isObject(page["filters"])) return undefined;
  const { meta, filters } = page;
  const [, server, tool] = TOOL_URL.exec(String(page["url"])) ?? [];
  // A level in the metadata would be found as a word of the text; filters are not.
  const risk = RISKS.find((level) => level === firstOf(filters["risk"]));
  const category = CATEGORIES.find((level) => level === firstOf(filters["category"]));
  if (!server || !tool || !risk || !category) return undefined;
  const name = decodeMeta(String(meta["title"]));
  const label = decodeMeta(String(meta["server"]));
  return { name, label, server, tool, risk, category, summary: lineOf(String(page["content"])) };
}

function firstOf(values: unknown): unknown {
  return Array.isArray(values) ? values[0] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
