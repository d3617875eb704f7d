/** Runs in the browser: asks MiniSearch and FlexSearch as a page would that has loaded their index. */
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";
import type { Answer } from "./harness.ts";
import {
  FLEXSEARCH_OPTIONS,
  MINISEARCH_OPTIONS,
  type PeerDocument,
  type PeerName,
  type PeerRecord,
} from "./peer-options.ts";

/** Loads a library's index; gives the milliseconds from its text to the first answer. */
export type LoadPeer = (name: PeerName) => Promise<number>;

declare global {
  var loadPeer: LoadPeer;
  var peerAnswers: (text: string, limit: number) => Answer[];
}

/** Tools asked for in place of a row: several may have one name. */
const TOOLS_PER_ROW = 5;

let documents: PeerDocument[] = [];
let find: (text: string, most: number) => number[] = () => [];

globalThis.loadPeer = async (name) => {
  const [index, list] = await Promise.all(
    [`/peers/${name}.json`, "/peers/documents.json"].map(async (url) => (await fetch(url)).text()),
  );
  const start = performance.now();
  documents = JSON.parse(list ?? "[]");
  find = name === "minisearch" ? miniSearch(index ?? "") : flexSearch(index ?? "");
  find("get user", 1);
  return performance.now() - start;
};

function miniSearch(text: string): typeof find {
  const index = MiniSearch.loadJSON<PeerRecord>(text, MINISEARCH_OPTIONS);
  return (query, most) =>
    index
      .search(query)
      .slice(0, most)
      .map(({ id }) => Number(id));
}

function flexSearch(text: string): typeof find {
  const index = new FlexSearch.Document(FLEXSEARCH_OPTIONS);
  const parts: [string, string][] = JSON.parse(text);
  for (const [key, data] of parts) index.import(key, data);
  return (query, limit) =>
    index.search(query, { limit, suggest: true, merge: true }).map(({ id }) => Number(id));
}

globalThis.peerAnswers = (text, limit) => {
  const rows = new Map<string, Answer>();
  for (const id of find(text, limit * TOOLS_PER_ROW)) {
    const [name = "", server = "", tool = ""] = documents[id] ?? [];
    const row = rows.get(name);
    if (row) row.tools.push(`${server}/${tool}`);
    else rows.set(name, { name, server, tools: [`${server}/${tool}`] });
  }
  return [...rows.values()].slice(0, limit);
};
