import { type BrowserContext, chromium, type Page, type Route } from "playwright";
import { CHROMIUM_FLAGS, ensureChromium } from "../../tests/browser.ts";
import { serve } from "../serve.ts";
import type { Bench } from "./bench.ts";
import type { Drill } from "./drill.types.ts";
import { must } from "./must.ts";
import { lastLine, runBuild } from "./run-build.ts";

const LIMIT_MS = 5000;
/** A word of descriptions only, so that the full-text index is needed for it. */
const QUERY = "identifier";
type Answer = (route: Route) => Promise<void>;

const BROKEN: readonly [name: string, answer: Answer][] = [
  ["404", (route) => route.fulfill({ status: 404, body: "" })],
  ["500", (route) => route.fulfill({ status: 500, body: "" })],
  ["cut short", cutShort],
  ["of a wrong type", (route) => route.fulfill({ contentType: "text/html", body: "<p>no" })],
];
const PARTS = ["*.pf_meta", "*.pf_index", "*.pf_fragment"];

async function cutShort(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.body();
  await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
}

const SAID = /Names are still searched|did not come|takes long|needs scripts/;

/** Results, or words that say what is missing beside a way on that needs no search. */
async function mustAnswer(page: Page, what: string): Promise<void> {
  const results = page.locator("[data-search-result]:visible");
  const said = page.getByText(SAID).filter({ visible: true });
  const answer = results.or(said).first();
  const came = await answer.waitFor({ timeout: LIMIT_MS }).then(
    () => true,
    () => false,
  );
  must(came, `${what}: neither a result nor a word in ${LIMIT_MS} ms`);
  const way = page.locator('a[href$="/tools/"]:visible');
  must((await way.count()) > 0, `${what}: no way on`);
  must((await page.locator('[aria-busy="true"]:visible').count()) === 0, `${what}: it still waits`);
}

async function run(bench: Bench): Promise<string> {
  const site = await bench.live(bench.folder());
  const { server, port } = await serve(site.out, { port: 0 });
  const origin = `http://localhost:${port}`;
  const executablePath = ensureChromium();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const noWasm = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_FLAGS, "--js-flags=--noexpose_wasm"],
  });
  let cases = 0;
  const search = async (context: BrowserContext, what: string) => {
    const page = await context.newPage();
    await page.goto(`${origin}/search/?q=${QUERY}`);
    await mustAnswer(page, what);
    await context.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
    cases += 1;
  };
  try {
    for (const part of PARTS)
      for (const [name, answer] of BROKEN) {
        const context = await browser.newContext();
        await context.route(`**/s/**/${part}`, answer);
        await search(context, `${part} ${name}`);
      }
    await search(await noWasm.newContext(), "no WebAssembly");
    await search(await withoutWorker(await browser.newContext()), "no Worker");
    await search(await withoutWasmPolicy(await browser.newContext()), "a policy without wasm");
    await search(await browser.newContext({ javaScriptEnabled: false }), "no JavaScript");
    const tab = await browser.newPage();
    await tab.goto(`${origin}/search/`);
    const input = tab.locator("[data-search-input]:visible");
    const first = tab.locator("[data-search-result]:visible").first();
    // It knows the build before, and has some of its files.
    await input.fill("count_branch");
    await first.waitFor({ timeout: LIMIT_MS });
    const { code, log } = await runBuild(site, bench.after);
    must(code === 0, `the build meanwhile failed: ${lastLine(log)}`);
    await input.fill("");
    await first.waitFor({ state: "detached", timeout: LIMIT_MS });
    await input.fill(QUERY);
    await first
      .waitFor({ timeout: LIMIT_MS })
      .catch(() => must(false, "an old tab finds nothing any more"));
    return `${cases} broken browsers get an answer in ${LIMIT_MS / 1000} s, and an old tab finds`;
  } finally {
    await Promise.all([browser.close(), noWasm.close()]);
    server.close();
    server.closeAllConnections();
  }
}

async function withoutWorker(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
  return context;
}

async function withoutWasmPolicy(context: BrowserContext): Promise<BrowserContext> {
  await context.route("**/*", async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers["content-security-policy"]?.replace(" 'wasm-unsafe-eval'", "") ?? "";
    await route.fulfill({ response, headers: { ...headers, "content-security-policy": policy } });
  });
  return context;
}

export const BROWSER: readonly Drill[] = [
  { number: 25, title: "a browser that lacks something, and an old tab", run },
];
