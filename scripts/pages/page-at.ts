import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RenderPlan } from "./plan.ts";

/**
 * Where a process was that died over some servers, for its message: at the first of their pages that
 * is not there. Nothing where all are.
 */
export function pageAt(plan: RenderPlan, given: readonly string[], output: string): string {
  const at = given
    .flatMap((path) => plan.servers.filter((server) => server.path === path))
    .flatMap(({ path, own, tools }) => [
      ...(own ? [`/tools/${path}/`] : []),
      ...tools.map((tool) => `/tools/${path}/${tool}/`),
    ])
    .find((page) => !existsSync(join(output, page, "index.html")));
  return at === undefined ? "" : `; it was at ${at}`;
}
