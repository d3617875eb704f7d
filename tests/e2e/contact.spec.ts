import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, type Page, test } from "@playwright/test";
import { PACKAGE_ROOT } from "../../scripts/paths.ts";
import { serve } from "../../scripts/serve.ts";
import { runScript } from "../support/run-script.ts";

const TOOL = "/tools/modelcontextprotocol~server-memory/read_graph/";
const ORIGIN_HEADER = "Access-Control-Allow-Origin";

/** A form service and a site whose configuration names it, each on a port of its own. */
async function startSite(folder: string) {
  const received: URLSearchParams[] = [];
  const answer = { status: 200 };
  const endpoint = createServer(async (request, response) => {
    received.push(new URLSearchParams(await text(request)));
    response.setHeader(ORIGIN_HEADER, "*");
    response.statusCode = answer.status;
    response.end("taken");
  });
  await new Promise<void>((resolve) => endpoint.listen(0, "localhost", resolve));
  const address = endpoint.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const site = join(folder, "site");
  const content = join(folder, "content");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  const yaml = readFileSync(join(PACKAGE_ROOT, "content", "site.yaml"), "utf8").replace(
    /^contact:\n/m,
    `contact:\n  endpoint: http://localhost:${port}/form\n`,
  );
  writeFileSync(join(content, "site.yaml"), yaml);
  const places = ["--content", content, "--out", site, "--work", folder];
  const built = await runScript("scripts/build.ts", ["content/catalogue", "--quiet", ...places]);
  if (built.status !== 0) throw new Error(built.stderr);
  const served = await serve(site, { port: 0 });
  return {
    url: `http://localhost:${served.port}`,
    endpoint: `http://localhost:${port}/form`,
    received,
    answer,
    close() {
      for (const server of [endpoint, served.server]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

let site: Awaited<ReturnType<typeof startSite>>;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await startSite(join(PACKAGE_ROOT, ".cache", `contact-${process.pid}`));
});
test.afterAll(() => {
  site.close();
  rmSync(join(PACKAGE_ROOT, ".cache", `contact-${process.pid}`), { recursive: true, force: true });
});
test.beforeEach(() => {
  site.received.length = 0;
  site.answer.status = 200;
});

const form = (page: Page) => page.locator("form[data-contact]");

async function write(page: Page, message: string): Promise<void> {
  await form(page).getByLabel("Your address").fill("reader@example.org");
  await form(page).getByLabel("Message").fill(message);
}

/** The page's clock stands still until it is put past what tells a person from a robot. */
async function open(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(site.url + TOOL);
}

async function send(page: Page): Promise<void> {
  await page.clock.fastForward(4000);
  await form(page).getByRole("button", { name: "Send" }).click();
}

test("a message is posted in place, with its page, and the form says that it was sent", async ({
  page,
}) => {
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  await open(page);
  await write(page, "The level looks wrong.\n<script>");
  await send(page);
  await expect(form(page).getByRole("status")).toHaveText("Sent. Thank you.");
  expect(site.received.map((fields) => [...fields.keys()])).toEqual([
    ["page", "email", "message", "website", "seconds"],
  ]);
  expect(site.received[0]?.get("message")).toContain("<script>");
  expect(site.received[0]?.get("page")).toBe(TOOL);
  await expect(form(page).getByLabel("Message")).toHaveValue("");
  expect(problems).toEqual([]);
});

test("what the server refuses is said, and the message stays", async ({ page }) => {
  site.answer.status = 500;
  await open(page);
  await write(page, "A question.");
  await send(page);
  await expect(form(page).getByRole("status")).toHaveText(
    /^Not sent: the form's server answered 500\. Write to \S+@\S+ instead\.$/,
  );
  await expect(form(page).getByLabel("Message")).toHaveValue("A question.");
});

test("no answer is said to be unknown", async ({ page }) => {
  await open(page);
  await page.route(site.endpoint, (route) => route.abort());
  await write(page, "A question.");
  await send(page);
  await expect(form(page).getByRole("status")).toContainText("Not known whether it was sent");
});

test("a robot that fills every field, or is too quick, posts nothing", async ({ page }) => {
  await open(page);
  await write(page, "Buy.");
  await form(page).getByRole("button", { name: "Send" }).click();
  await expect(form(page).getByRole("status")).toContainText("very quick");
  await form(page)
    .locator('[name="website"]')
    .evaluate((field) => field.setAttribute("value", "https://spam.example"));
  await send(page);
  await expect(form(page).getByRole("status")).toContainText("stays empty was filled in");
  expect(site.received).toEqual([]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the browser posts the form by itself", async ({ page }) => {
    await page.goto(site.url + TOOL);
    await write(page, "Without scripts.");
    await form(page).getByRole("button", { name: "Send" }).click();
    await expect(page).toHaveURL(site.endpoint);
    expect(site.received[0]?.get("message")).toBe("Without scripts.");
    expect(site.received[0]?.get("website")).toBe("");
  });
});
