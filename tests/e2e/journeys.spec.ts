import { expect, test } from "@playwright/test";

const QFLOW = "/tools/pangu-immortal~qflow/qflow_task_set_status/";
const GATEWAY = /^https:\/\/policylayer\.com\//;

test("a reader browses from the home page to a server and to one of its tools", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Qflow" }).first().click();
  await expect(page).toHaveURL(/\/tools\/pangu-immortal~qflow\/$/);
  await page.getByRole("link", { name: "qflow_task_set_status" }).first().click();
  await expect(page).toHaveURL(/qflow_task_set_status\/$/);
  await expect(page.locator('[data-field="name"]')).toHaveText("qflow_task_set_status");
  await expect(page.locator('[data-field="category"]')).toHaveText("Write");
  await expect(page.locator('[data-field="risk"]')).toHaveText("Medium");
});

test("/tools/ lists more than a hundred tools of real servers", async ({ page }) => {
  await page.goto("/tools/");
  expect(await page.locator("[data-tool-rows] li").count()).toBeGreaterThan(100);
});

test("the copy button puts the page's policy on the clipboard", async ({ page }) => {
  await page.goto(QFLOW);
  await page.locator("#control [data-copy]").first().click();
  await expect(page.locator("#control [data-copy]").first()).toHaveText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator("[data-policy]").textContent());
  expect(JSON.parse(copied).tools.qflow_task_set_status.limits[0].max).toBe(30);
});

test("the first screen of a tool says what it does, how risky it is, and gives the policy", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(QFLOW);
  for (const field of ["name", "risk", "category", "description"])
    await expect(page.locator(`[data-field="${field}"]`).first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(/^Recommended: /)).toBeInViewport({ ratio: 1 });
  const copy = page.getByRole("button", { name: "Copy policy.json" });
  await expect(copy).toBeInViewport({ ratio: 1 });
  await copy.click();
  await expect(page.getByRole("button", { name: "Copied" })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator("[data-policy]").textContent());
});

test("the call to action carries server and tool, whatever the name is", async ({ page }) => {
  await page.route(GATEWAY, (route) => route.fulfill({ body: "gateway" }));
  await page.goto("/tools/odd~names/");
  await page.locator("[data-tool-rows] a", { hasText: "delete files/now" }).click();
  const name = await page.locator('[data-field="name"]').textContent();
  expect(name).toBe('delete files/now "really" 删除 & more');
  await page.locator("a[data-cta]").first().click();
  await expect(page).toHaveURL(GATEWAY);
  const { searchParams } = new URL(page.url());
  expect(searchParams.get("server")).toBe("odd/names");
  expect(searchParams.get("tool")).toBe(name);
});

test("a risk page lists tools of that level alone", async ({ page }) => {
  await page.goto("/risk/critical/");
  const marks = page.locator("[data-tool-rows] svg");
  expect(await marks.count()).toBeGreaterThan(3);
  for (const mark of await marks.all())
    await expect(mark).toHaveAttribute("aria-label", "Critical risk");
});

test("the theme switch keeps a reader's choice over pages", async ({ page }) => {
  await page.goto("/");
  const before = await page.evaluate(() => getComputedStyle(document.body).color);
  await page.locator("[data-theme-switch]").click();
  await page.goto(QFLOW);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(before);
});

test("an unknown address answers 404 with ways on", async ({ page }) => {
  const response = await page.goto("/tools/there/is-none/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("everything but search, copy and theme works", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Qflow" }).first().click();
    await page.getByRole("link", { name: "qflow_workspace" }).first().click();
    await expect(page.locator("[data-policy]")).toContainText('"version": "1"');
    const question = page.locator("[data-faq] details").first();
    await question.locator("summary").click();
    await expect(question).toHaveAttribute("open", "");
    await expect(page.locator("[data-copy]").first()).toBeHidden();
    await expect(page.locator("[data-theme-switch]")).toBeHidden();
    await page.locator("[data-attacks] a").first().click();
    await expect(page).toHaveURL(/\/attacks\/[a-z-]+\/$/);
    await page.locator("[data-search-open]").click();
    await expect(page).toHaveURL(/\/search\/$/);
    await page.getByRole("link", { name: "critical" }).first().click();
    await expect(page).toHaveURL(/\/risk\/critical\/$/);
  });

  test("a long description is folded and unfolds", async ({ page }) => {
    await page.goto("/tools/odd~names/long_description/");
    const text = page.locator('[data-field="description"]');
    const folded = (await text.boundingBox())?.height ?? 0;
    await page.getByLabel(/Show all [\d,]+ characters/).check();
    expect((await text.boundingBox())?.height).toBeGreaterThan(folded);
  });
});
