import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, ensureChromium } from "./browser.ts";

const PORT = 4399;

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  use: {
    baseURL: `http://localhost:${PORT}`,
    launchOptions: { executablePath: ensureChromium(), args: CHROMIUM_FLAGS },
    permissions: ["clipboard-read", "clipboard-write"],
  },
  webServer: {
    // The bundled catalogue, in folders of its own: a site built before stays as it is.
    command: `node scripts/start.ts --out .cache/e2e/site --work .cache/e2e --port ${PORT}`,
    cwd: "..",
    url: `http://localhost:${PORT}/`,
    timeout: 180_000,
    reuseExistingServer: false,
  },
});
