import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { goneSchema } from "../../src/schemas/history.ts";
import { readNdjson } from "../ndjson.ts";
import type { Work } from "../work.ts";
import { historyFiles } from "./files.ts";

/** What the history adds to the keys by which files of earlier builds are taken over. */
export interface HistoryKeys {
  /** Of all that the pages which are no server's show of it. */
  shared: string;
  /** Paths in the site of redirects and tombstones, which lie below servers and are none of theirs. */
  gone: ReadonlySet<string>;
}

export async function historyKeys(work: Pick<Work, "history">): Promise<HistoryKeys> {
  const files = historyFiles(work);
  const gone = new Set<string>();
  if (!existsSync(files.summary)) return { shared: "", gone };
  for await (const { path } of readNdjson(files.gone, goneSchema))
    gone.add(`/tools/${path.server}/${path.tool === undefined ? "" : `${path.tool}/`}index.html`);
  // Without the hash of the ledger itself, which no page shows.
  const { read: _, ...shown } = JSON.parse(readFileSync(files.summary, "utf8"));
  const hash = createHash("sha256").update(JSON.stringify(shown));
  for (const file of [files.changes, files.gone]) hash.update("\n").update(readFileSync(file));
  return { shared: hash.digest("hex"), gone };
}
