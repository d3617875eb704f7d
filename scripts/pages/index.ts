import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { runChild } from "../child.ts";
import { countLines } from "../lines.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { Context, Stage } from "../stage.types.ts";

export const stage: Stage = {
  name: "pages",
  summary: "every page, list and data file of the site, rendered by Astro into a fresh folder",
  reads: ["tools", "manifest", "servers", "content"],
  writes: ["output"],
  async run(context) {
    const shards = shardCount(await countLines(context.work.manifest));
    const folders = Array.from({ length: shards }, (_, i) =>
      i === 0 ? context.output : join(context.work.root, ".cache", `pages-${i + 1}`),
    );
    await Promise.all(folders.map((folder, i) => render(context, folder, `${i + 1}/${shards}`)));
    for (const folder of folders.slice(1)) await takeServers(folder, context.output);
  },
};

/** Bundling takes two seconds a process, so a second one pays from about 2,000 pages on. */
const FEWEST_PAGES_PER_SHARD = 2000;
/** Each process holds up to 1 GiB at 26,000 pages. */
const MOST_SHARDS = 4;

function shardCount(pages: number): number {
  const worth = Math.floor(pages / FEWEST_PAGES_PER_SHARD);
  return Math.max(1, Math.min(worth, availableParallelism(), MOST_SHARDS));
}

async function render(context: Context, output: string, shard: string): Promise<void> {
  const { work, siteUrl, base, build, content, log } = context;
  const cache = join(work.root, ".cache", `astro-${shard.replace("/", "-of-")}`);
  await mkdir(output, { recursive: true });
  await runChild({
    name: "pages",
    file: join(PACKAGE_ROOT, "scripts", "pages", "render.ts"),
    args: [JSON.stringify({ output, siteUrl, base, cache })],
    env: {
      TOOL_PAGES_ROOT: PACKAGE_ROOT,
      TOOL_PAGES_WORK: work.root,
      TOOL_PAGES_BUILD: build,
      TOOL_PAGES_SHARD: shard,
      ...(content !== undefined && { TOOL_PAGES_CONTENT: content }),
      // Astro 7.3 lets a variable of this name that the user happens to have win over its own.
      BASE_URL: base,
      ASTRO_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
      NO_COLOR: "1",
    },
    log,
  });
}

/** Moves the folders of a shard's servers into the site: one rename a server. */
async function takeServers(shard: string, output: string): Promise<void> {
  const tools = await readdir(join(shard, "tools"), { withFileTypes: true });
  for (const { name } of tools.filter((entry) => entry.isDirectory()))
    await rename(join(shard, "tools", name), join(output, "tools", name));
  await rm(shard, { recursive: true });
}
