import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { headersFor, parseHeaders } from "../../scripts/headers.ts";
import { PACKAGE_ROOT } from "../../scripts/paths.ts";
import { programPath, startNginx, type WebServer } from "../hosts/web-server.ts";

// The site that the other tests look at in the preview, served here as a host would.
const SITE = join(PACKAGE_ROOT, ".cache", `e2e-${process.env["E2E_PORT"] ?? "4399"}`, "site");
const nginx = programPath("nginx");

test.describe("served by nginx", () => {
  test.skip(nginx === undefined, "nginx is not installed");
  test.describe.configure({ mode: "serial" });

  let server: WebServer;
  let scratch: string;

  test.beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "tool-pages-nginx-"));
    server = await startNginx(nginx ?? "", SITE, scratch);
  });

  test.afterAll(async () => {
    await server?.stop();
    rmSync(scratch, { recursive: true, force: true });
  });

  test("a reader browses to a tool and copies its policy", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url });
    await page.goto(`${server.url}/tools/`);
    await page.getByRole("link", { name: "Memory" }).first().click();
    await page.locator("[data-tool-rows] a", { hasText: "delete_entities" }).first().click();
    await expect(page).toHaveURL(/\/tools\/modelcontextprotocol~server-memory\/delete_entities\/$/);
    await page.locator("#control [data-copy]").first().click();
    await expect(page.locator("#control [data-copy]").first()).toHaveText("Copied");
  });

  test("a reader searches, and opens what is found", async ({ page }) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(`${server.url}/search/?q=delete+entities`);
    const first = page.locator("[data-search-result]").first();
    await expect(first).toContainText("delete_entities");
    await first.click();
    await expect(page.locator('[data-field="name"]')).toHaveText("delete_entities");
    expect(refused).toEqual([]);
  });

  test("a reader who is lost gets the site's own page, and the way back", async ({ page }) => {
    const response = await page.goto(`${server.url}/tools/there/is-none/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
    await page.locator("header a").first().click();
    await expect(page).toHaveURL(`${server.url}/`);
  });

  test("every answer has the headers that the site promises", async ({ request }) => {
    const rules = parseHeaders(readFileSync(join(SITE, "_headers"), "utf8"));
    for (const path of ["/", "/tools/", "/search/", "/catalogue.ndjson", "/s/index.json"]) {
      const found = (await request.get(server.url + path)).headers();
      for (const [name, value] of headersFor(rules, path))
        expect([path, name, found[name.toLowerCase()]]).toEqual([path, name, value]);
    }
  });
});
