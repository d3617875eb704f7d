import { globSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { ownFaults } from "../init/own-faults.ts";
import { withLock } from "../lock.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { portOf } from "../port.ts";
import { workPaths } from "../work.ts";
import { errorLine } from "./error-line.ts";
import { prepare } from "./prepare.ts";
import { watched } from "./watched.ts";

const usage = `npm run dev -- [SOURCE…] [options]

Serves pages of a part of the catalogue that change as templates and content are edited. Without a
SOURCE the bundled catalogue is taken.

  --tools N       at most N tools, the first ones (default: 200)
  --only SERVER   the tools of this server, by its id or as in its address; may be given repeatedly
  --content DIR   your own site.yaml, attacks, guides, notes and wording, which win over ours
  --port N        the port (default: 4321, or the next free one)
  --work DIR      where the work files go (default: .cache/dev of this folder)
`;

await runCommand({
  usage,
  options: {
    tools: { type: "string", default: "200" },
    only: { type: "string", multiple: true, default: [] },
    content: { type: "string" },
    port: { type: "string" },
    work: { type: "string", default: join(PACKAGE_ROOT, ".cache", "dev") },
  },
  positionals: true,
  async main({ values, positionals, log }) {
    const { port } = portOf(values.port);
    const slice = { only: values.only, tools: toolsOf(values.tools) };
    const content = values.content === undefined ? undefined : resolve(values.content);
    const faults = async () => {
      if (content !== undefined) for (const line of await ownFaults(content)) log.error(line);
    };
    // While a branch is switched, the folder itself can be gone for a moment.
    const changed = () => faults().catch((error: unknown) => log.error(errorLine(error)));
    await faults();
    const work = workPaths(resolve(values.work));
    const output = join(work.root, ".cache", "output");
    const site = { siteUrl: "http://localhost:4321", base: "/", ...(content && { content }) };
    const context = { sources: positionals, work, output, ...site, log };
    const tools = await withLock(join(work.root, ".cache"), () => prepare(context, slice));
    log.info(`${tools} tools`);

    Object.assign(process.env, {
      TOOL_PAGES_ROOT: PACKAGE_ROOT,
      TOOL_PAGES_WORK: work.root,
      ...(content && { TOOL_PAGES_CONTENT: content }),
      ASTRO_TELEMETRY_DISABLED: "1",
    });
    const { dev } = await import("astro");
    const folders = [join(PACKAGE_ROOT, "content"), ...(content ? [content] : [])];
    const files = folders.flatMap((cwd) =>
      globSync(["site.yaml", "brand/*", "wording/*.yaml"], { cwd }).map((name) => join(cwd, name)),
    );
    try {
      const server = await dev({
        root: PACKAGE_ROOT,
        site: site.siteUrl,
        cacheDir: join(work.root, ".cache", "astro"),
        server: { port: port ?? 4321, host: "localhost" },
        integrations: [watched({ output, content, files, changed })],
        logLevel: "warn",
      });
      process.stdout.write(`ready http://localhost:${server.address.port}\n`);
    } catch (error) {
      throw new Failure(errorLine(error));
    }
  },
});

function toolsOf(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new Failure(`--tools takes a number, not ${JSON.stringify(text)}`, { misuse: true });
  return Number(text);
}
