import { join } from "node:path";
import { stage as catalogue } from "../../catalogue/index.ts";
import { stage as classify } from "../../classify/index.ts";
import type { Log } from "../../log.ts";
import { writeNdjson } from "../../ndjson.ts";
import { workPaths } from "../../work.ts";
import { syntheticRecords } from "../build/synthetic.ts";

/** Rates so many made-up tools; gives the file of the rated ones. */
export async function rateSynthetic(tools: number, folder: string, log: Log): Promise<string> {
  const source = join(folder, "tools.ndjson");
  await writeNdjson(source, stream(syntheticRecords(tools)));
  const work = workPaths(folder);
  const context = { sources: [source], work, output: folder, siteUrl: "", base: "/", log };
  for (const stage of [catalogue, classify]) await stage.run(context);
  return work.rated;
}

async function* stream<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}
