// A process that renders pages of servers from the bundle that Astro made, one server after the
// other as it is told, and writes them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { KEPT_BUNDLE, KEPT_INTERNALS, loadRenderer } from "./renderer.ts";
import { type ServerPage, serverPages } from "./server-pages.ts";

const { output, siteUrl, base, folder } = z
  .object({ output: z.string(), siteUrl: z.string(), base: z.string(), folder: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ""));

const { app, manifest } = await loadRenderer(join(folder, KEPT_BUNDLE));
// What Astro's own process knows beside the bundle: the style sheets of each route.
const pagesByKeys = z
  .array(z.tuple([z.string(), z.unknown()]))
  .parse(JSON.parse(readFileSync(join(folder, KEPT_INTERNALS), "utf8")));
app.setOptions({
  settings: { scripts: [], config: {} },
  logger: { options: { destination: { write: () => {} } } },
});
app.setInternals({ pagesByKeys: new Map(pagesByKeys), entrySpecifierToBundleMap: new Map() });
const pages = await serverPages(
  app,
  manifest.routes.map(({ routeData }) => routeData),
);

async function renderPage({ path, file, route }: ServerPage): Promise<void> {
  const request = new Request(new URL(`${base.slice(0, -1)}${path}`, siteUrl));
  const response = await app.render(request, { routeData: route });
  if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
  const target = join(output, file);
  mkdirSync(dirname(target), { recursive: true });
  // A second page of that address would be a fault of ours: never write over the first.
  writeFileSync(target, Buffer.from(await response.arrayBuffer()), { flag: "wx" });
}

process.on("message", async (message) => {
  const servers = z.array(z.string()).parse(message);
  // Ended by the process itself: its parent would wait for ever if it were the one to disconnect.
  if (servers.length === 0) return process.disconnect();
  let rendered = 0;
  for (const server of servers)
    for (const page of pages.get(server) ?? []) {
      await renderPage(page).catch((error: unknown) => {
        process.stderr.write(`${page.path}: ${error instanceof Error ? error.stack : error}\n`);
        process.exit(1);
      });
      if (page.route.type === "page") rendered += 1;
    }
  process.send?.({ rendered });
});
process.send?.({ rendered: 0 });
