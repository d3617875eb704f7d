import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { PACKAGE_ROOT } from "../../paths.ts";
import { workPaths } from "../../work.ts";
import { benchSearch } from "./bench.ts";
import { figureTable } from "./table.ts";

const usage = `npm run bench -- search [RATED] [--queries N] [--json]

Builds a search bundle of a rated catalogue (default: what the last build left in .cache) and
measures in Chromium how well, how fast and in how many bytes it answers.

  --queries N   queries in each row (default: 1000)
  --json        figures as JSON
`;

await runCommand({
  usage,
  options: { queries: { type: "string", default: "1000" }, json: { type: "boolean" } },
  positionals: true,
  async main({ values, positionals: [rated = workPaths(PACKAGE_ROOT).rated], log }) {
    const queries = Number(values.queries);
    if (!Number.isSafeInteger(queries) || queries < 1)
      throw new Failure("--queries takes a whole number", { misuse: true });
    if (!existsSync(rated)) throw new Failure(`no rated catalogue in ${JSON.stringify(rated)}`);
    const folder = await mkdtemp(join(tmpdir(), "bench-search-"));
    try {
      const figures = await benchSearch({ rated, folder, queries, log });
      const text = values.json ? `${JSON.stringify(figures, null, 2)}\n` : figureTable(figures);
      process.stdout.write(text);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});
