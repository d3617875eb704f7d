import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { parsePolicy } from "../../src/policy/schema.ts";

const CAPPED = "/tools/pangu-immortal~qflow/qflow_task_set_status/";
const HIDDEN = "/tools/modelcontextprotocol~server-filesystem/write_file/";

const tuner = (page: Page) => page.locator("[data-tuner]");
const tunedText = (page: Page) => tuner(page).locator("pre").textContent();
const status = (page: Page) => tuner(page).getByRole("status");

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByText("Tune this policy").click();
  await expect(status(page)).toContainText("As recommended");
}

async function tunedPolicy(page: Page) {
  const parsed = parsePolicy(JSON.parse((await tunedText(page)) ?? ""));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.policy;
}

/** In the head, at the policy, at the end and in the bar of narrow screens. */
async function carriedPolicies(page: Page): Promise<unknown[]> {
  const links = await page
    .locator("a[data-cta]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return links.map((href) =>
    JSON.parse(new URLSearchParams(new URL(href).hash.slice(1)).get("policy") ?? "null"),
  );
}

test("a tuned policy opens from its address in another browser, byte for byte", async ({
  page,
  browser,
}) => {
  await open(page, HIDDEN);
  await page.getByRole("radio", { name: /^Cap/ }).check();
  await page.getByLabel("per minute").fill("2");
  await page.getByLabel("per day").fill("");
  await tuner(page).getByRole("checkbox").first().uncheck();
  const { tools } = await tunedPolicy(page);
  expect(tools?.["write_file"]?.limits?.map(({ window, max }) => [window, max])).toEqual([
    ["minute", 2],
    ["hour", 5],
  ]);
  expect(tools?.["write_file"]?.deny_if).toBeUndefined();
  await expect(tuner(page).locator("table")).toContainText("day120125");

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(status(other)).toContainText("capped at 2 per minute and 5 per hour");
  expect(await tunedText(other)).toBe(await tunedText(page));
  await expect(other.getByRole("radio", { name: /^Cap/ })).toBeChecked();
  await expect(tuner(other)).toBeInViewport();
});

test("what the tuner takes is checked at every key, and a fault is named", async ({ page }) => {
  await open(page, CAPPED);
  const cap = page.getByLabel("per minute");
  for (const [value, fault] of [
    ["0", "the cap per minute must be a whole number from 1 on"],
    ["1.5", "the cap per minute must be a whole number from 1 on"],
    ["", "a cap needs a number"],
  ] as const) {
    await cap.fill(value);
    await expect(status(page)).toContainText(fault);
    await expect(cap).toHaveAttribute("aria-invalid", "true");
    await expect(tuner(page).locator("pre")).toBeHidden();
  }
  await cap.fill("7");
  await expect(status(page)).toContainText("Valid. qflow_task_set_status is allowed, capped at 7");
  await expect(cap).toHaveAttribute("aria-invalid", "false");
});

test("the way back leads to the recommendation and to a bare address", async ({ page }) => {
  await open(page, CAPPED);
  await page.getByRole("radio", { name: /^Deny/ }).check();
  expect(page.url()).toContain("#tune=deny");
  expect((await tunedPolicy(page)).tools?.["qflow_task_set_status"]?.deny_if).toMatchObject([
    { conditions: [] },
  ]);
  await page.getByRole("button", { name: "Back to the recommendation" }).click();
  await expect(status(page)).toContainText("As recommended");
  expect(new URL(page.url()).hash).toBe("");
});

test("every call to action takes the recommended policy along, and the tuned one once there is one", async ({
  page,
}) => {
  await page.goto(CAPPED);
  const recommended = JSON.parse((await page.locator("[data-policy]").textContent()) ?? "");
  expect(await carriedPolicies(page)).toEqual(Array(4).fill(recommended));
  await page.goto(`${CAPPED}#tune=cap&minute=3&for=00000000`);
  await expect(status(page)).toContainText("capped at 3 per minute");
  const tuned = await tunedPolicy(page);
  expect(tuned).not.toEqual(recommended);
  expect(await carriedPolicies(page)).toEqual(Array(4).fill(tuned));
});

test("the tuned policy is copied, downloaded and shared as it is shown", async ({ page }) => {
  await open(page, CAPPED);
  await page.getByRole("radio", { name: /^Hide/ }).check();
  const text = await tunedText(page);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await tuner(page).getByRole("button", { name: "Copy", exact: true }).click();
  expect(await clipboard()).toBe(text);
  await page.getByRole("button", { name: "Copy the address" }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toHaveCount(2);
  expect(await clipboard()).toBe(page.url());
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download policy.json" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("policy.json");
  expect(readFileSync(await download.path(), "utf8")).toBe(text);
});

for (const hash of [
  "#tune=cap&minute=1&for=zzzzzzzz",
  "#tune=<img src=x onerror=alert(1)>",
  "#tune=cap&minute=1e99&for=00000000",
  "#tune=__proto__&constructor=1&for=00000000",
])
  test(`an address that cannot be read does no harm: ${hash}`, async ({ page }) => {
    const problems: string[] = [];
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(CAPPED + hash);
    await expect(status(page)).toContainText("cannot be read; this is the recommendation");
    expect(problems).toEqual([]);
  });

test("an address for other argument rules switches all of them on and says so", async ({
  page,
}) => {
  await page.goto(`${HIDDEN}#tune=allow&off=0&for=00000000`);
  await expect(status(page)).toContainText("argument rules have changed");
  await expect(tuner(page).getByRole("checkbox").first()).toBeChecked();
});

test("a tool with a hostile name is tuned under its exact name", async ({ page }) => {
  await page.goto("/tools/odd~names/");
  await page.locator("[data-tool-rows] a", { hasText: "delete files/now" }).click();
  await page.getByText("Tune this policy").click();
  await page.getByRole("radio", { name: /^Deny/ }).check();
  const name = (await page.locator('[data-field="name"]').textContent()) ?? "";
  expect(Object.keys((await tunedPolicy(page)).tools ?? {})).toEqual([name]);
});
