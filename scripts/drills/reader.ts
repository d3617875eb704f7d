import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { ENTRY_FILE } from "../../src/search/layout.ts";
import { serve } from "../serve.ts";
import { bundleOf, type Site } from "./site.ts";

export interface Reader {
  /** Requests so far, and what went wrong with one. */
  requests: number;
  faults: string[];
  stop(): Promise<void>;
}

const layoutSchema = z.object({
  folder: z.string(),
  records: z.int(),
  parts: z.array(z.object({ folder: z.string(), records: z.int() })),
});
const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.int() })),
});

/**
 * Reads the home page, the search that it names and the build that this leads to, over and over: that
 * build has to be served as long as somebody was sent to it, and to be one and the same in every file.
 */
export async function startReader(site: Site): Promise<Reader> {
  const { server, port } = await serve(site.out, { port: 0 });
  const reader: Reader = { requests: 0, faults: [], stop };
  let stopped = false;
  const get = async (path: string) => {
    const response = await fetch(`http://localhost:${port}/${path}`);
    const text = await response.text();
    reader.requests += 1;
    if (response.status !== 200 || text === "")
      reader.faults.push(`${response.status} for /${path} with ${text.length} characters`);
    return text;
  };
  const read = async () => {
    const home = await get("");
    if (!home.includes("</html>")) reader.faults.push("a home page without an end");
    const search = bundleOf(home);
    const layout = layoutSchema.parse(JSON.parse(await get(`${search}index.json`)));
    for (const { folder, records } of layout.parts) {
      const entry = entrySchema.parse(JSON.parse(await get(`${search}${folder}/${ENTRY_FILE}`)));
      const held = Object.values(entry.languages).reduce((sum, one) => sum + one.page_count, 0);
      if (held !== records) reader.faults.push(`${held} texts for ${records} names in ${folder}`);
    }
    await get(`${search}${layout.folder}/names/0.txt`);
  };
  const reading = (async () => {
    while (!stopped) {
      await read().catch((error: unknown) => reader.faults.push(String(error)));
      await wait(1);
    }
  })();
  async function stop() {
    stopped = true;
    await reading;
    await new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  }
  return reader;
}
