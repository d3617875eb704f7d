import { readNdjson } from "../ndjson.ts";
import { writeFullText } from "./full-text.ts";
import { addressesOf, groupEntries } from "./groups.ts";
import { addressOf, entryOf } from "./member.ts";
import { repack } from "./repack.ts";
import { type Source, sourceSchema } from "./source.ts";

interface PartJob {
  /** Of records (sourceSchema). */
  file: string;
  /** Empty. */
  folder: string;
  number: number;
}

/** Makes one part of the full text. */
export async function makePart({ file, folder, number }: PartJob): Promise<void> {
  const sources = new Map<string, Source>();
  for await (const source of readNdjson(file, sourceSchema)) sources.set(addressOf(source), source);
  const groups = groupEntries([...sources.values()].map(entryOf));
  const inOrder = addressesOf(groups).flatMap((address) => sources.get(address) ?? []);
  await writeFullText(inOrder, folder);
  await repack(folder, new Map(inOrder.map((one) => [addressOf(one), entryOf(one)])), number);
}
