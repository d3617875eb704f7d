import type { Page } from "playwright";

export interface Latency {
  /** Milliseconds from the last key to the results on the screen, 95th of 100. */
  p95: number;
  median: number;
}

export const FREQUENT = [
  "get user",
  "list files",
  "create task",
  "search data",
  "delete user",
  "get data",
];
/** Chromium's own throttle, for a phone of the middle class. */
const SLOW_CPU = 4;

export interface LatencyRow {
  names: Latency;
  frequent: Latency;
}

/**
 * Time to the first results of names, and to the full answer of frequent words, warm. The throttle
 * holds for the page alone, so a slowed page must do without workers.
 */
export async function measureLatency(
  page: Page,
  names: readonly string[],
  slowed: boolean,
): Promise<LatencyRow> {
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: slowed ? SLOW_CPU : 1 });
  // Once unmeasured: the files are fetched and the code is compiled.
  await timesOf(page, [...names, ...FREQUENT], "last");
  return {
    names: summary(await timesOf(page, names, "first")),
    frequent: summary(await timesOf(page, [...FREQUENT, ...FREQUENT, ...FREQUENT], "last")),
  };
}

async function timesOf(page: Page, texts: readonly string[], until: "first" | "last") {
  const times: number[] = [];
  for (const text of texts) times.push(await page.evaluate(typeAndWait, { text, until }));
  return times;
}

/** Runs in the browser: sets the text as the last key would, and waits for the list to be painted. */
function typeAndWait({ text, until }: { text: string; until: "first" | "last" }): Promise<number> {
  const input = document.querySelector<HTMLInputElement>("[data-search-input]");
  const list = document.querySelector("[data-search-results]");
  if (!input || !list) throw new Error("no search panel");
  return new Promise((resolve) => {
    const painted = () =>
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    const observer = new MutationObserver(() => {
      const busy = list.getAttribute("aria-busy") === "true";
      if (list.children.length === 0 || (until === "last" && busy)) return;
      observer.disconnect();
      painted();
    });
    list.replaceChildren();
    observer.observe(list, { childList: true, attributes: true });
    input.value = text;
    const start = performance.now();
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

export function summary(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { p95: at(0.95), median: at(0.5) };
}
