import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { PAGES } from "./pages.ts";

/** Bytes after gzip. What a reader on a slow line waits for; the panels' scripts come on first use. */
const MOST = { html: 14_000, css: 12_000, script: 10_000 };
const CAPPED = "/tools/pangu-immortal~qflow/qflow_task_set_status/";

const packed = (body: Buffer | string) => gzipSync(body).length;

test("the median tool page stays in its budget", async ({ request }) => {
  const lines = (await (await request.get("/catalogue.ndjson")).text()).trim().split("\n");
  const sizes = [];
  for (const line of lines) {
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(line));
    sizes.push(packed(await (await request.get(new URL(url, "http://localhost").pathname)).body()));
  }
  expect(sizes.length).toBeGreaterThan(100);
  const median = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)];
  expect(median).toBeLessThanOrEqual(MOST.html);
});

test("what a tool page loads beside itself stays in its budget", async ({ page }) => {
  const loaded = { stylesheet: [] as Promise<Buffer>[], script: [] as Promise<Buffer>[] };
  page.on("response", (response) => {
    const type = response.request().resourceType();
    if (type === "stylesheet" || type === "script") loaded[type].push(response.body());
  });
  await page.goto(CAPPED, { waitUntil: "networkidle" });
  expect(loaded.stylesheet.length).toBeGreaterThan(0);
  expect(loaded.script.length).toBeGreaterThan(0);
  const sum = async (bodies: Promise<Buffer>[]) =>
    (await Promise.all(bodies)).reduce((total, body) => total + packed(body), 0);
  expect(await sum(loaded.stylesheet)).toBeLessThanOrEqual(MOST.css);
  expect(await sum(loaded.script)).toBeLessThanOrEqual(MOST.script);
});

/** The sum of all layout shifts since the page began to load. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value);
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
}

for (const [name, path] of PAGES)
  test(`nothing moves while the page of ${name} loads`, async ({ page }) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      if (path.includes("?q=")) await page.locator("[data-search-result]").first().waitFor();
      expect(await shiftOf(page), `${width} px`).toBe(0);
    }
  });
