import { type BrowserContext, chromium, type Page } from "playwright";
import { CHROMIUM_FLAGS, chromiumPath } from "../browser.ts";

const PAGES_AT_ONCE = 3;

/**
 * Opens every path of a served site in Chromium, then runs `more` in the same browser. Gives
 * whatever a page must not do: set the canary, write to the console, fail, open a dialog or a
 * window, ask another origin for anything.
 */
export async function visit(
  origin: string,
  paths: readonly string[],
  more: (page: Page) => Promise<void>,
): Promise<string[]> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: CHROMIUM_FLAGS,
  });
  try {
    const context = await browser.newContext();
    const problems = watch(context, origin);
    const left = paths.values();
    await Promise.all(
      Array.from({ length: PAGES_AT_ONCE }, async () => {
        const page = await context.newPage();
        for (const path of left) {
          const response = await page.goto(origin + path, { waitUntil: "load" });
          if (!response?.headers()["content-security-policy"]?.includes("default-src 'none'"))
            problems.push(`${path}: served without the policy of the site`);
          if (await page.evaluate(() => "__PWNED__" in globalThis))
            problems.push(`${path}: the canary is set`);
        }
      }),
    );
    await more(await context.newPage());
    return problems;
  } finally {
    await browser.close();
  }
}

function watch(context: BrowserContext, origin: string): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    problems.push(`${message.page()?.url()} console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`${error.page()?.url()}: ${error.error()}`));
  context.on("dialog", (dialog) => problems.push(`${dialog.page()?.url()}: ${dialog.message()}`));
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== origin)
      problems.push(`${request.frame().url()} asked for ${request.url()}`);
  });
  context.on("page", async (page) => {
    if (await page.opener()) problems.push(`${page.url()} was opened by a page`);
  });
  return problems;
}
