import { expect, type Page, test } from "@playwright/test";

/** Whatever the browser complains of; empty on a page that keeps its own policy. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on("console", (message) => found.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => found.push(error.message));
  return found;
}

test("text becomes neither markup nor script on any page", async ({ page }) => {
  await page.goto("/");
  const refused = await page.evaluate(() => {
    const refuses = (run: () => unknown) => {
      try {
        run();
        return false;
      } catch (error) {
        return error instanceof Error;
      }
    };
    return [
      refuses(() => {
        document.body.innerHTML = "<b>x</b>";
      }),
      refuses(() => document.body.insertAdjacentHTML("beforeend", "<b>x</b>")),
      refuses(() => new DOMParser().parseFromString("<b>x</b>", "text/html")),
      refuses(() => new Worker("/assets/none.js")),
    ];
  });
  expect(refused).toEqual([true, true, true, true]);
});

test("the search runs in its worker all the same", async ({ page }) => {
  const found = complaints(page);
  await page.goto("/search/?q=workspace+of+a+task");
  await expect(page.locator("[data-search-result]:visible").first()).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  expect(found).toEqual([]);
});

test("every interactive part of a tool page loads all the same", async ({ page }) => {
  const found = complaints(page);
  await page.goto("/search/?q=qflow_task_set_status");
  await page.locator("[data-search-result]:visible").first().click();
  await page.waitForURL(/qflow_task_set_status\/$/);
  for (const part of await page.locator("main details > summary").all()) await part.click();
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[data-failed]")).toHaveCount(0);
  expect(found).toEqual([]);
});
