import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const TOOL = "/tools/modelcontextprotocol~server-filesystem/write_file/";
const SERVER = "/tools/modelcontextprotocol~server-memory/";

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(" ")}`);
}

for (const theme of ["light", "dark"] as const)
  test(`axe finds nothing in the open panels, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${TOOL}#tune=cap&minute=3&for=00000000`);
    await page.getByText("Try a call").click();
    await page.getByRole("button", { name: "Call", exact: true }).click();
    await expect(page.locator("[data-try-call] mark, [data-try-call] pre").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: /Compare with/ }).click();
    await page.getByRole("dialog").getByRole("textbox").fill('{"name":"write_file"}');
    await page.getByRole("dialog").getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("dialog").locator("del").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${SERVER}#tools=read_graph,delete_entities`);
    await expect(page.locator("#composed pre")).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

test("the keyboard alone tunes a policy, tries a call and composes a policy", async ({ page }) => {
  await page.goto(TOOL);
  await page.locator("[data-tuner] summary").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-tuner] form")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: /^Hide/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: /^Cap/ })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.type("4");
  await expect(page.locator("[data-tuner]").getByRole("status")).toContainText("4 per minute");

  await page.locator("[data-try-call] summary").focus();
  await page.keyboard.press("Space");
  await page.getByRole("spinbutton", { name: "Number of calls" }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-try-call]").getByRole("status")).toContainText(
    "4 calls allowed, call 5 denied",
  );

  await page.goto(SERVER);
  await page.getByRole("button", { name: "Choose tools" }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Choose read_graph").focus();
  await page.keyboard.press("Space");
  await page.getByRole("link", { name: "See the policy" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#composed")).toBeFocused();
  expect(new URL(page.url()).hash).toBe("#tools=read_graph");
});

test("the panels' scripts are left for later", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.url());
  });
  for (const path of [TOOL, SERVER]) {
    scripts.length = 0;
    await page.goto(path);
    expect(scripts).toHaveLength(2);
  }
});

test("a panel whose script does not come says so", async ({ page }) => {
  await page.goto(TOOL);
  await page.route(/\/assets\/tuner/, (route) => route.abort());
  await page.locator("[data-tuner] summary").click();
  await expect(page.getByText("This part did not load")).toBeVisible();
});

test("the approver's card prints alone", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => dispatchEvent(new Event("printed"));
  });
  await page.goto(TOOL);
  await page.getByRole("button", { name: "Print this card" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#approve")).toBeVisible();
  await expect(page.locator("#control")).toBeHidden();
  await expect(page.locator(".site-header")).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator("#control")).toBeVisible();
  await expect(page.locator("[data-tuner]")).toBeHidden();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing that needs them shows, and the rest is there", async ({ page }) => {
    await page.goto(`${TOOL}#tune=allow&for=00000000`);
    await expect(page.locator(".needs-scripts")).not.toHaveCount(0);
    for (const part of await page.locator(".needs-scripts").all()) await expect(part).toBeHidden();
    await expect(page.locator("[data-policy]")).toBeVisible();
    await expect(page.locator("#approve")).toContainText("What to ask");
    await page.goto(SERVER);
    for (const part of await page.locator(".needs-scripts").all()) await expect(part).toBeHidden();
    await expect(page.locator("[data-tool-rows] li")).toHaveCount(9);
    await expect(page.locator("#control")).toContainText("mcpServers");
  });
});
