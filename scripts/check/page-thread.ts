// A thread that checks some of the pages: half of them in half the time on two cores.
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { checkPages } from "./check-pages.ts";

const { site, pages } = z
  .object({
    site: z.object({ root: z.string(), base: z.string(), files: z.map(z.string(), z.number()) }),
    pages: z.array(z.string()),
  })
  .parse(workerData);

parentPort?.postMessage(checkPages(site, pages));
