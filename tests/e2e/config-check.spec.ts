import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const CONFIG = {
  mcpServers: {
    files: {
      command: "npx",
      args: ["-y", "@modelcontextprotocol/server-filesystem", "/"],
      alwaysAllow: ["write_file"],
    },
    notion: {
      command: "npx",
      args: ["-y", "@notionhq/notion-mcp-server@2.5.2"],
      env: { NOTION_TOKEN: "ntn_123456" },
    },
    mine: { url: "https://mcp.example.net/" },
  },
};

async function check(page: Page, text: string): Promise<void> {
  await page.goto("/check/");
  await page.getByLabel("The configuration, as JSON").fill(text);
  await page.getByRole("button", { name: "Check", exact: true }).click();
}

const entry = (page: Page, key: string) =>
  page.locator(".config-entry").filter({ has: page.getByRole("heading", { name: key }) });

test("a configuration is compared in the browser: what is known, what is not, what to change", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url() + (request.postData() ?? "")));
  await check(page, JSON.stringify(CONFIG));
  await expect(page.getByText("3 servers, 2 of them in this catalogue.")).toBeVisible();
  await expect(entry(page, "files")).toContainText("found by its package");
  await expect(entry(page, "files")).toContainText("Bind the version of");
  await expect(entry(page, "files")).toContainText("Name a narrower folder than /");
  await expect(entry(page, "files")).toContainText("without a question: write_file");
  await expect(entry(page, "notion")).toContainText("Take the value of NOTION_TOKEN out");
  await expect(entry(page, "mine")).toContainText("Not in this catalogue");
  await expect(page.locator(".config-check")).not.toContainText("ntn_123456");
  expect(requests.filter((request) => request.includes("ntn_"))).toEqual([]);
  expect(requests.filter((request) => /\/tools\//.test(request))).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  await entry(page, "files").getByRole("link", { name: "Filesystem" }).click();
  await expect(page).toHaveURL(/\/tools\/modelcontextprotocol~server-filesystem\/$/);
});

test("what cannot be read is said in place", async ({ page }) => {
  await check(page, "mcp_servers = 1");
  await expect(page.getByText("That is not JSON.")).toBeVisible();
  await page.getByLabel("The configuration, as JSON").fill('{"tools":[]}');
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByText("There is no list of servers in that")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says that the check needs them", async ({ page }) => {
    await page.goto("/check/");
    await expect(page.getByText("The comparison needs scripts")).toBeVisible();
    await expect(page.getByRole("button", { name: "Check", exact: true })).toBeHidden();
  });
});
