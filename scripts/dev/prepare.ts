import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { recordSchema } from "../../src/schemas/record.ts";
import { Failure } from "../failure.ts";
import { countLines } from "../lines.ts";
import { readNdjson, writeNdjson } from "../ndjson.ts";
import { loadStages } from "../pipeline.ts";
import type { Context } from "../stage.types.ts";
import type { Work } from "../work.ts";
import { type Slice, sliceOf } from "./slice.ts";

/** The pages are rendered as they are asked for, and a site that changes is not checked. */
const LEFT_OUT = new Set(["templates", "pages", "check"]);

/**
 * Runs the stages of a slice of the catalogue up to the pages; the search bundle goes to the folder
 * of the site. Throws a Failure where the slice is empty.
 */
export async function prepare(context: Context, slice: Slice): Promise<number> {
  const { work, output } = context;
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  for (const stage of (await loadStages()).filter(({ name }) => !LEFT_OUT.has(name))) {
    await stage.run(context);
    if (stage.name === "catalogue") await cut(work, slice);
  }
  return countLines(work.manifest);
}

async function cut({ records }: Work, slice: Slice): Promise<void> {
  const whole = join(`${records}.whole`);
  await rename(records, whole);
  await writeNdjson(records, sliceOf(readNdjson(whole, recordSchema), slice));
  if ((await countLines(records)) === 0)
    throw new Failure(`no tool is left of the catalogue by --only ${JSON.stringify(slice.only)}`);
}
