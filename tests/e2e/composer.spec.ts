import { expect, type Page, test } from "@playwright/test";
import { compose } from "../../src/policy/compose.ts";
import { printPolicy } from "../../src/policy/print.ts";
import { type Policy, parsePolicy } from "../../src/policy/schema.ts";

const SERVER = "/tools/modelcontextprotocol~server-memory/";
const NAMES = ["create_entities", "delete_entities", "read_graph"];

const composed = (page: Page) => page.locator("#composed");
const bar = (page: Page) => page.locator("#tools").getByRole("status").last();

function parsed(text: string | null): Policy {
  const result = parsePolicy(JSON.parse(text ?? ""));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.policy;
}

async function choose(page: Page, names: readonly string[]): Promise<void> {
  await page.goto(SERVER);
  await page.getByRole("button", { name: "Choose tools" }).click();
  for (const name of names) await page.getByLabel(`Choose ${name}`, { exact: true }).check();
}

/** The policy that each tool's own page recommends, and its second one. */
async function ownPolicies(page: Page, name: string) {
  await page.goto(`${SERVER}${name}/`);
  const second = page.locator("[data-policy-variant]");
  return {
    first: parsed(await page.locator("[data-policy]").textContent()),
    second: (await second.count()) > 0 ? parsed(await second.textContent()) : undefined,
  };
}

test("three ticked tools give the composition of their own policies, and its address brings it back", async ({
  page,
  browser,
}) => {
  await choose(page, NAMES);
  await expect(bar(page)).toHaveText("Selected: 3 tools");
  await expect(composed(page)).toContainText("2 tools of this server are open");
  await expect(composed(page)).toContainText("1 ticked tool stays closed, as its page recommends");
  const text = await composed(page).locator("pre").textContent();
  await composed(page).getByRole("checkbox").check();
  await expect(composed(page)).toContainText("3 tools of this server are open");
  const opened = await composed(page).locator("pre").textContent();
  const address = page.url();

  const own = [];
  for (const name of NAMES) own.push(await ownPolicies(page, name));
  expect(text).toBe(printPolicy(compose(own.map(({ first }) => first))));
  const looser = own.map(({ first, second }) => (first.hide && second ? second : first));
  expect(opened).toBe(printPolicy(compose(looser)));
  expect(parsed(opened).default).toBe("deny");

  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(bar(other)).toHaveText("Selected: 3 tools");
  expect(await composed(other).locator("pre").textContent()).toBe(opened);
  await expect(other.getByLabel("Choose read_graph")).toBeChecked();
});

test("a dangerous pair leads to one policy for both, composed of those of their pages", async ({
  page,
}) => {
  const server = "/tools/makenotion~notion-mcp-server/";
  await page.goto(`${server}api-post-page-e06f4a/`);
  const own = parsed(await page.locator("[data-policy]").textContent());
  const pair = page.locator("#related li", { hasText: "One policy for both" }).first();
  const partner = pair.locator('[data-u="other-name"]');
  const name = (await partner.textContent()) ?? "";
  await partner.click();
  const other = parsed(await page.locator("[data-policy]").textContent());
  await page.goBack();
  await pair.getByRole("link", { name: "One policy for both" }).click();
  await expect(bar(page)).toHaveText("Selected: 2 tools");
  expect(await composed(page).locator("pre").textContent()).toBe(
    printPolicy(compose([own, other])),
  );
  await expect(page.getByLabel(`Choose ${name}`, { exact: true })).toBeChecked();
});

test("the filter narrows the rows by name and words, and ticks go by what is shown", async ({
  page,
}) => {
  await choose(page, []);
  const filter = page.getByLabel("Filter by name or words");
  await filter.fill("DELETE relations");
  await expect(page.locator("[data-tool-rows] li:visible")).toHaveCount(2);
  await expect(page.getByText("2 of 9 tools here")).toBeVisible();
  await page.getByRole("button", { name: "Tick all shown" }).click();
  await filter.fill("");
  await expect(page.locator("[data-tool-rows] li:visible")).toHaveCount(9);
  await expect(bar(page)).toHaveText("Selected: 2 tools");
  await page.getByRole("button", { name: "Untick all" }).click();
  await expect(composed(page)).toBeHidden();
  expect(new URL(page.url()).hash).toBe("");
});

test("names in an address that the server does not have are left out and counted", async ({
  page,
}) => {
  await page.goto(`${SERVER}#tools=read_graph,%3Cimg%20src%3Dx%3E,__proto__`);
  await expect(bar(page)).toHaveText(
    "Left out: 2 names in the address that no tool of this server has. Selected: 1 tool",
  );
  await page.goto(`${SERVER}#tools=%ff`);
  await page.reload();
  await expect(bar(page)).toContainText("cannot be read");
});

test("a click on a tool's name still leads to its page while tools are chosen", async ({
  page,
}) => {
  await choose(page, ["read_graph"]);
  await page.getByRole("link", { name: "read_graph" }).first().click();
  await expect(page).toHaveURL(/\/read_graph\/$/);
});
