import { z } from "zod";
import type { RenderPlan } from "./plan.ts";

/** A tenth of a second of work: no process is left with much when the others are done. */
const PAGES_AT_ONCE = 100;

/** What a process is told to render; nothing at all where it shall end. */
export const jobSchema = z.object({
  /** The pages that are no server's. */
  shared: z.boolean(),
  /** URL segments. */
  servers: z.array(z.string()),
});
export type Job = z.infer<typeof jobSchema>;

/** Hands out what a plan has, the largest first: what is no server's, then a few servers at a time. */
export function workQueue({ shared, servers }: RenderPlan): { next(): Job } {
  const waiting = servers.toSorted((a, b) => b.tools.length - a.tools.length);
  let sharedWaits = shared;
  let at = 0;
  return {
    next() {
      if (sharedWaits) {
        sharedWaits = false;
        return { shared: true, servers: [] };
      }
      const taken: string[] = [];
      for (let pages = 0; pages < PAGES_AT_ONCE; at += 1) {
        const server = waiting[at];
        if (!server) break;
        taken.push(server.path);
        pages += server.tools.length + 1;
      }
      return { shared: false, servers: taken };
    },
  };
}
