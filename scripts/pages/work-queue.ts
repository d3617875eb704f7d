import type { RenderPlan } from "./plan.ts";

/** A tenth of a second of work: no process is left with much when the others are done. */
const PAGES_AT_ONCE = 100;

/** Hands out the servers of a plan, the largest first, a few at a time; none when all are given. */
export function workQueue({ servers }: RenderPlan): { next(): string[] } {
  const waiting = servers.toSorted((a, b) => b.tools.length - a.tools.length);
  let at = 0;
  return {
    next() {
      const taken: string[] = [];
      for (let pages = 0; pages < PAGES_AT_ONCE; at += 1) {
        const server = waiting[at];
        if (!server) break;
        taken.push(server.path);
        pages += server.tools.length + 1;
      }
      return taken;
    },
  };
}
