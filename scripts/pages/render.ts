// A process that renders pages from the bundle that Astro made, one server after the other as it is
// told, and writes them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { endWithParent, mayEnd } from "../parent.ts";
import { BUNDLE, INTERNALS, loadRenderer } from "../templates/renderer.ts";
import { type RoutePage, serverPages, sharedPages } from "./route-pages.ts";
import { jobSchema } from "./work-queue.ts";

endWithParent();
const { output, siteUrl, base, templates } = z
  .object({ output: z.string(), siteUrl: z.string(), base: z.string(), templates: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ""));

const { app, manifest } = await loadRenderer(join(templates, BUNDLE));
// What Astro's own process knows beside the bundle: the style sheets of each route.
const pagesByKeys = z
  .array(z.tuple([z.string(), z.unknown()]))
  .parse(JSON.parse(readFileSync(join(templates, INTERNALS), "utf8")));
app.setOptions({
  settings: { scripts: [], config: {} },
  logger: { options: { destination: { write: () => {} } } },
});
app.setInternals({ pagesByKeys: new Map(pagesByKeys), entrySpecifierToBundleMap: new Map() });
const routes = manifest.routes.map(({ routeData }) => routeData);
const pages = await serverPages(app, routes);

async function renderPage(page: RoutePage): Promise<void> {
  try {
    await write(page);
  } catch (error) {
    throw new Error(page.path, { cause: error });
  }
}

async function write({ path, file, route }: RoutePage): Promise<void> {
  const request = new Request(new URL(`${base.slice(0, -1)}${path}`, siteUrl));
  const response = await app.render(request, { routeData: route });
  const expected = file === "/404.html" ? 404 : 200;
  if (response.status !== expected) throw new Error(`${path} answers ${response.status}`);
  const target = join(output, file);
  mkdirSync(dirname(target), { recursive: true });
  // A second page of that address would be a fault of ours: never write over the first.
  writeFileSync(target, Buffer.from(await response.arrayBuffer()), { flag: "wx" });
}

process.on("message", async (message) => {
  const { shared, servers } = jobSchema.parse(message);
  if (!shared && servers.length === 0) return mayEnd();
  let rendered = 0;
  try {
    for (const page of shared ? await sharedPages(app, routes) : []) await renderPage(page);
    for (const page of servers.flatMap((server) => pages.get(server) ?? [])) {
      await renderPage(page);
      if (page.route.type === "page") rendered += 1;
    }
  } catch (error) {
    process.stderr.write(`${failureText(error)}\n`);
    process.exit(1);
  }
  process.send?.({ rendered });
});
process.send?.({ rendered: 0 });

/** The page, what is wrong, and where. */
function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause === undefined) return error.stack ?? error.message;
  return `${error.message}: ${failureText(error.cause)}`;
}
