import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";
import { ratedSchema } from "../../../src/schemas/rated.ts";
import { readNdjson } from "../../ndjson.ts";
import { contentOf, titleOf } from "../../search/content.ts";
import { entryOf } from "../../search/member.ts";
import {
  FLEXSEARCH_OPTIONS,
  MINISEARCH_OPTIONS,
  type PeerDocument,
  type PeerRecord,
} from "./peer-options.ts";

/** Writes what a browser needs of each library to search the catalogue, as JSON files. */
export async function buildPeers(rated: string, folder: string): Promise<void> {
  const records: PeerRecord[] = [];
  const documents: PeerDocument[] = [];
  for await (const one of readNdjson(rated, ratedSchema)) {
    const { name, member } = entryOf(one);
    records.push({ id: records.length, name, words: titleOf(name), text: contentOf(one) });
    documents.push([name, member.server, member.tool, member.label, member.summary]);
  }
  await mkdir(folder, { recursive: true });
  const write = (file: string, value: unknown) =>
    writeFile(join(folder, file), JSON.stringify(value));
  await write("documents.json", documents);

  const mini = new MiniSearch<PeerRecord>(MINISEARCH_OPTIONS);
  mini.addAll(records);
  await write("minisearch.json", mini);

  const flex = new FlexSearch.Document(FLEXSEARCH_OPTIONS);
  for (const { id, name, words, text } of records) flex.add({ id, name, words, text });
  const parts: [string, string][] = [];
  await flex.export((key: string, data: string) => {
    if (data) parts.push([key, data]);
  });
  await write("flexsearch.json", parts);
}
