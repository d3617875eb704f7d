import { setTimeout as wait } from "node:timers/promises";
import { serve } from "../serve.ts";
import { bundleOf, type Site } from "./site.ts";

export interface Reader {
  /** Requests so far, and what went wrong with one. */
  requests: number;
  faults: string[];
  stop(): Promise<void>;
}

/** Reads the home page, and the search entry that it names, over and over. */
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
  const reading = (async () => {
    while (!stopped) {
      const home = await get("").catch((error: unknown) => {
        reader.faults.push(String(error));
        return "";
      });
      if (!home.includes("</html>")) reader.faults.push("a home page without an end");
      await get(`${bundleOf(home)}pagefind-entry.json`);
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
