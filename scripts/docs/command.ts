import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { runCommand } from "../command.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { serve } from "../serve.ts";

const usage = `node scripts/docs/command.ts [--out DIR] [--to DIR]

Takes the pictures of the README from a site of the bundled catalogue. CHROMIUM_PATH names a browser
in place of Playwright's own.

  --out DIR   the site (default: dist)
  --to DIR    where the pictures go (default: .github)
`;

/** A picture's name, and the page that it shows. */
const PICTURES = [
  ["tool-page", "/tools/modelcontextprotocol~server-memory/delete_entities/"],
  ["server-page", "/tools/modelcontextprotocol~server-filesystem/"],
] as const;
const SIZE = { width: 1280, height: 800 };

await runCommand({
  usage,
  options: {
    out: { type: "string", default: "dist" },
    to: { type: "string", default: join(PACKAGE_ROOT, ".github") },
  },
  async main({ values }) {
    await mkdir(resolve(values.to), { recursive: true });
    const { server, port } = await serve(resolve(values.out), { port: 0 });
    const path = process.env["CHROMIUM_PATH"];
    const browser = await chromium.launch({
      ...(path && { executablePath: path }),
      args: ["--no-sandbox", "--disable-gpu"],
    });
    const page = await browser.newPage({ viewport: SIZE, colorScheme: "light" });
    for (const [name, address] of PICTURES) {
      await page.goto(`http://localhost:${port}${address}`, { waitUntil: "networkidle" });
      const file = join(resolve(values.to), `${name}.png`);
      await page.screenshot({ path: file });
      process.stdout.write(`${file}\n`);
    }
    await browser.close();
    server.close();
    server.closeAllConnections();
  },
});
