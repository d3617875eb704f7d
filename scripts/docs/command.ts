import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { runCommand } from "../command.ts";
import { serve } from "../serve.ts";

const usage = `npm run pictures -- [--out DIR] [--to DIR]

Takes the pictures of the README, for light and for dark pages, from a site of the bundled catalogue.
CHROMIUM_PATH names a browser in place of Playwright's own.

  --out DIR   the site (default: dist)
  --to DIR    where the pictures go (default: .github)
`;

const PAGE = "/tools/modelcontextprotocol~server-memory/delete_entities/";
const SIZE = { width: 1200, height: 900 };

await runCommand({
  usage,
  options: {
    out: { type: "string", default: "dist" },
    to: { type: "string", default: ".github" },
  },
  async main({ values }) {
    await mkdir(resolve(values.to), { recursive: true });
    const { server, port } = await serve(resolve(values.out), { port: 0 });
    const path = process.env["CHROMIUM_PATH"];
    const browser = await chromium.launch({
      ...(path && { executablePath: path }),
      args: ["--no-sandbox", "--disable-gpu"],
    });
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: SIZE, colorScheme });
      await page.goto(`http://localhost:${port}${PAGE}`, { waitUntil: "networkidle" });
      const file = join(resolve(values.to), `tool-page-${colorScheme}.png`);
      await page.screenshot({ path: file });
      await page.close();
      process.stdout.write(`${file}\n`);
    }
    await browser.close();
    server.close();
    server.closeAllConnections();
  },
});
