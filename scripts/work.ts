import { createHash } from "node:crypto";
import { join } from "node:path";
import { PACKAGE_ROOT } from "./paths.ts";

/** The hand-over files between stages, all below one working root. A person can open each. */
export interface Work {
  root: string;
  /** One accepted record a line (recordSchema), sorted by server segment, then tool segment. */
  records: string;
  /** What the catalogue stage refused and set aside (catalogueReportSchema). */
  report: string;
  /** One record with its rating a line (ratedSchema), in the order of `records`. */
  rated: string;
  /** Under which keys those were made, server by server; see scripts/reuse/server-memo.ts. */
  ratedMemory: string;
  /** Folder of what the ledger tells of this build and those before; see scripts/history. */
  history: string;
  /** Folder of what the search stage hands to its processes; gone when it ends. */
  search: string;
  /** One page a line (pageEntrySchema), in the order of `records`. */
  manifest: string;
  /** One server a line (serverEntrySchema), in the same order. */
  servers: string;
  /** Under which keys the manifest, the servers and the MDX files were made, server by server. */
  pagesMemory: string;
  /** Folder of the bundled templates. It lies in our own .cache, where the bundle finds its packages. */
  templates: string;
  /** What the pages stage has rendered (RenderPlan). */
  plan: string;
  /** The files that the pages stage took over from earlier builds, one a line. */
  reused: string;
  /** Folder of the generated MDX files: `<server>/<tool>.mdx`. */
  tools: string;
}

export function workPaths(root: string): Work {
  const cache = join(root, ".cache");
  return {
    root,
    records: join(cache, "catalogue", "records.ndjson"),
    report: join(cache, "catalogue", "report.json"),
    rated: join(cache, "classify", "rated.ndjson"),
    ratedMemory: join(cache, "classify", "memory.ndjson"),
    history: join(cache, "history"),
    search: join(cache, "search"),
    manifest: join(cache, "mdx", "manifest.ndjson"),
    servers: join(cache, "mdx", "servers.ndjson"),
    pagesMemory: join(cache, "mdx", "memory.ndjson"),
    templates: join(PACKAGE_ROOT, ".cache", `templates-${nameOf(root)}`),
    plan: join(cache, "pages", "plan.json"),
    reused: join(cache, "pages", "reused.ndjson"),
    tools: join(root, "content", "tools"),
  };
}

function nameOf(root: string): string {
  return createHash("sha256").update(root).digest("hex").slice(0, 12);
}
