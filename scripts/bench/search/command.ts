import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { PACKAGE_ROOT } from "../../paths.ts";
import { workPaths } from "../../work.ts";
import { benchSearch } from "./bench.ts";
import { rateSynthetic } from "./synthetic.ts";
import { figureTable } from "./table.ts";

const usage = `npm run bench -- search [RATED] [--queries N] [--parts N] [--peers] [--json]
       npm run bench -- search --tools N [--parts N] …

Builds a search bundle of a rated catalogue (default: what the last build left in .cache) and
measures in Chromium how well, how fast and in how many bytes it answers.

  --tools N     N seeded synthetic tools instead of a catalogue
  --parts N     full-text indexes that the browser merges, a power of two (default: as the stage)
  --queries N   queries in each row (default: 1000)
  --peers       MiniSearch and FlexSearch over the same records beside it
  --json        figures as JSON
`;

await runCommand({
  usage,
  options: {
    tools: { type: "string" },
    parts: { type: "string" },
    queries: { type: "string", default: "1000" },
    peers: { type: "boolean", default: false },
    json: { type: "boolean" },
  },
  positionals: true,
  async main({ values, positionals: [named], log }) {
    const queries = wholeNumber("queries", values.queries);
    const tools = values.tools === undefined ? undefined : wholeNumber("tools", values.tools);
    const parts = values.parts === undefined ? undefined : wholeNumber("parts", values.parts);
    if (tools !== undefined && named !== undefined)
      throw new Failure("--tools makes its own catalogue; name none", { misuse: true });
    const folder = await mkdtemp(join(tmpdir(), "bench-search-"));
    try {
      const rated =
        tools === undefined
          ? (named ?? workPaths(PACKAGE_ROOT).rated)
          : await rateSynthetic(tools, folder, log);
      if (!existsSync(rated)) throw new Failure(`no rated catalogue in ${JSON.stringify(rated)}`);
      const figures = await benchSearch({
        rated,
        folder,
        queries,
        parts,
        peers: values.peers,
        log,
      });
      const text = values.json ? `${JSON.stringify(figures, null, 2)}\n` : figureTable(figures);
      process.stdout.write(text);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Failure(`--${option} takes a whole number from 1`, { misuse: true });
  return value;
}
