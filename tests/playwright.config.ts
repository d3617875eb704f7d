import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, ensureChromium } from "./browser.ts";

const port = process.env["E2E_PORT"] ?? "4399";
// In folders of its own: a site built before stays as it is.
const folder = `.cache/e2e-${port}`;
const sources = "content/catalogue tests/fixtures/odd-names.ndjson";

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results/browser",
  fullyParallel: true,
  workers: 2,
  // On a machine of others a timing can be off once; what passes the second time is printed as flaky.
  retries: process.env["CI"] === undefined ? 0 : 1,
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_FLAGS },
    permissions: ["clipboard-read", "clipboard-write"],
  },
  webServer: {
    command: [
      `node scripts/build.ts ${sources} --quiet --out ${folder}/site --work ${folder}`,
      `node scripts/preview.ts --out ${folder}/site --port ${port}`,
    ].join(" && "),
    cwd: "..",
    url: `http://localhost:${port}/`,
    timeout: 300_000,
    reuseExistingServer: false,
  },
});
