import { expect, type Page, test } from "@playwright/test";

const CAPPED = "/tools/pangu-immortal~qflow/qflow_task_set_status/";
const FILE = "/tools/modelcontextprotocol~server-filesystem/write_file/";

const panel = (page: Page) => page.locator("[data-try-call]");
const status = (page: Page) => panel(page).getByRole("status");
const call = (page: Page) => panel(page).getByRole("button", { name: "Call", exact: true }).click();
const calls = (page: Page) => panel(page).getByRole("spinbutton", { name: "Number of calls" });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByText("Try a call").click();
  await expect(calls(page)).toBeVisible();
}

test("a call is denied on the 31st time in a minute, and passes again a minute later", async ({
  page,
}) => {
  await open(page, CAPPED);
  await calls(page).fill("30");
  await call(page);
  await expect(status(page)).toContainText("All 30 calls allowed");
  await calls(page).fill("1");
  await call(page);
  await expect(status(page)).toContainText("Denied: this limit is used up");
  await expect(panel(page)).toContainText("/tools/qflow_task_set_status/limits/0");
  await expect(panel(page)).toContainText("The limit of 30 per minute is used up.");
  await expect(panel(page)).toContainText("qflow_task_set_status_rate 30 of 30 in this minute");
  await expect(panel(page).locator("mark")).toContainText('"max": 30');
  await panel(page).getByRole("button", { name: "Wait a minute" }).click();
  await call(page);
  await expect(status(page)).toContainText("Allowed");
  await expect(panel(page)).toContainText("1 of 30 in this minute");
});

test("31 calls at once are counted one by one", async ({ page }) => {
  await open(page, CAPPED);
  await calls(page).fill("31");
  await call(page);
  await expect(status(page)).toContainText("30 calls allowed, call 31 denied");
});

test("a tool that the policy does not name is denied by the default", async ({ page }) => {
  await open(page, CAPPED);
  await panel(page).getByLabel("Tool").selectOption("other");
  await call(page);
  await expect(status(page)).toContainText("Denied: the policy does not name this tool");
  await expect(panel(page).locator("mark")).toHaveText('"default": "deny"');
});

test("the tuned policy decides, with its argument rules on the form's arguments", async ({
  page,
}) => {
  await open(page, FILE);
  await call(page);
  await expect(status(page)).toContainText("Denied: the tool is hidden");
  await page.getByText("Tune this policy").click();
  await page.getByRole("radio", { name: /^Cap/ }).check();
  await expect(panel(page)).toContainText("as it is tuned above");
  await panel(page).getByRole("textbox", { name: /^path/ }).fill("../../etc/passwd");
  await call(page);
  await expect(status(page)).toContainText("Denied: this entry matches the call");
  await expect(panel(page)).toContainText("/tools/write_file/deny_if/0");
  await panel(page).getByRole("textbox", { name: /^path/ }).fill("notes/today.txt");
  await call(page);
  await expect(status(page)).toContainText("Allowed");
});

test("the form turns into JSON and back, and faults in either are named", async ({ page }) => {
  await open(page, FILE);
  await panel(page).getByRole("textbox", { name: /^path/ }).fill("a.txt");
  await panel(page).getByRole("button", { name: "Write the arguments as JSON" }).click();
  const raw = panel(page).getByLabel("Arguments as JSON");
  expect(JSON.parse(await raw.inputValue())).toEqual({ path: "a.txt" });
  await raw.fill("{");
  await call(page);
  await expect(status(page)).toHaveText("The arguments are not JSON.");
  await raw.fill('{"path":"b.txt","nowhere":1}');
  await panel(page).getByRole("button", { name: "Back to the form" }).click();
  await expect(status(page)).toContainText("1 argument without a field");
  await expect(panel(page).getByRole("textbox", { name: /^path/ })).toHaveValue("b.txt");
  await calls(page).fill("0");
  await call(page);
  await expect(status(page)).toContainText("a whole number from 1 to 10,000");
});
