// A thread that makes one part of the full text; its memory and Pagefind's process end with it.
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { Failure } from "../failure.ts";
import { readNdjson } from "../ndjson.ts";
import { writeFullText } from "./full-text.ts";
import { addressesOf, groupEntries } from "./groups.ts";
import { addressOf, entryOf } from "./member.ts";
import { type Source, sourceSchema } from "./source.ts";

const { file, folder, number } = z
  .object({ file: z.string(), folder: z.string(), number: z.int() })
  .parse(workerData);

try {
  const sources = new Map<string, Source>();
  for await (const source of readNdjson(file, sourceSchema)) sources.set(addressOf(source), source);
  const groups = groupEntries([...sources.values()].map(entryOf));
  const inOrder = addressesOf(groups).flatMap((address) => sources.get(address) ?? []);
  await writeFullText(inOrder, folder, number);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  parentPort?.postMessage(error.message);
}
