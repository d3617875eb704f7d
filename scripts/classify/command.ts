import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ratedSchema } from "../../src/schemas/rated.ts";
import { stage as catalogue } from "../catalogue/index.ts";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { recommendFor } from "../mdx/page.ts";
import { readNdjson } from "../ndjson.ts";
import { workPaths } from "../work.ts";
import { stage as classify } from "./index.ts";

const usage = `npm run classify -- SOURCE…

Rates every tool of the sources; one JSON line a tool on stdout: server, tool, url, category, risk,
confidence, basis, rationale, evidence and the recommended policy.
`;

await runCommand({
  usage,
  options: {},
  positionals: true,
  async main({ positionals, log }) {
    if (positionals.length === 0) throw new Failure("name a SOURCE", { misuse: true });
    const root = await mkdtemp(join(tmpdir(), "tool-pages-"));
    try {
      const work = workPaths(root);
      const context = {
        sources: positionals,
        work,
        output: root,
        siteUrl: "",
        base: "/",
        log,
      };
      await catalogue.run(context);
      await classify.run(context);
      for await (const rated of readNdjson(work.rated, ratedSchema)) {
        const { server, tool, path, rating } = rated;
        const { category, risk, confidence, basis, rationale, evidence } = rating;
        const line = {
          server: server.id,
          tool: tool.name,
          url: `/tools/${path.server}/${path.tool}/`,
          ...{ category, risk, confidence, basis, rationale, evidence },
          policy: recommendFor(rated).policy,
        };
        if (!process.stdout.write(`${JSON.stringify(line)}\n`))
          await new Promise<void>((resume) => process.stdout.once("drain", resume));
      }
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
});
