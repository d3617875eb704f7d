import type { Counters } from "../../policy/evaluate.ts";
import type { Policy } from "../../policy/schema.ts";
import { WINDOW_SECONDS, WINDOWS } from "../../policy/windows.ts";
import { article, count, thousands } from "../../policy/words.ts";
import { make } from "../../search/dom.ts";
import { button, countInput, labelled, select, submitButton } from "../controls.ts";
import { onTuned } from "../current-policy.ts";
import { pageTool } from "../page-tool.ts";
import { callArguments } from "./call-arguments.ts";
import { callResult, countedLimits } from "./call-result.ts";
import { repeatCall } from "./repeat.ts";

/** Evaluated in one go: 10,000 calls take 20 ms. */
const MOST_CALLS = 10_000;
/** Named by no policy of a page, but for the page of a tool of this very name. */
const ANOTHER_TOOL = "another tool of this server";

/** Fills the disclosure of TryCall.astro. */
export function mountTryCall(root: HTMLElement): void {
  const page = pageTool();
  const { name, recommended } = page;
  const result = callResult();
  const given = callArguments(page, result.say);
  const tool = select([
    ["", "this tool"],
    ["other", "another tool, which the policy does not name"],
  ]);
  const times = countInput();
  times.value = "1";
  times.max = String(MOST_CALLS);
  const source = make("p", "fine");
  const waits = make("span", "panel-buttons");
  let policy: Policy = recommended;
  let counters: Counters = new Map();
  /** Simulated, in milliseconds from the start of a minute, hour and day. */
  let now = 0;

  const form = make(
    "form",
    "panel-form",
    given.element,
    make("div", "panel-row", labelled(["Tool"], tool), labelled(["Number of calls"], times)),
    make("p", "actions", submitButton("Call"), waits),
  );
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    call();
  });
  root.append(make("div", "panel", source, form, result.element));

  function call(): void {
    const read = given.read();
    const calls = Number(times.value);
    const countable = Number.isInteger(calls) && calls >= 1 && calls <= MOST_CALLS;
    times.setAttribute("aria-invalid", String(!countable));
    if (!read.ok) result.say(...read.error);
    else if (!countable)
      result.say(`The number of calls is a whole number from 1 to ${thousands(MOST_CALLS)}.`);
    else {
      const called = tool.value === "" ? name : ANOTHER_TOOL;
      const run = repeatCall(policy, { tool: called, args: read.args }, counters, now, calls);
      counters = run.last.counters;
      result.show(policy, called, run, now);
    }
  }

  function waitButtons(): HTMLElement[] {
    const windows = new Set(countedLimits(policy, name).map(({ window }) => window));
    return WINDOWS.filter((window) => windows.has(window)).map((window) =>
      button(`Wait ${article(window)} ${window}`, () => {
        now += WINDOW_SECONDS[window] * 1000;
        result.say(`It is ${elapsed(now)} after the first call.`);
      }),
    );
  }

  onTuned((tuned) => {
    policy = tuned ?? recommended;
    counters = new Map();
    now = 0;
    source.replaceChildren(
      "Nothing is sent. The call is decided here, by the policy ",
      tuned ? "as it is tuned above." : "that this page recommends.",
    );
    result.say();
    waits.replaceChildren(...waitButtons());
  });
}

/** `1 day 2 hours 1 minute`. */
function elapsed(milliseconds: number): string {
  let seconds = milliseconds / 1000;
  const parts: string[] = [];
  for (const window of WINDOWS.toReversed()) {
    const number = Math.floor(seconds / WINDOW_SECONDS[window]);
    seconds -= number * WINDOW_SECONDS[window];
    if (number > 0) parts.push(count(number, window));
  }
  return parts.join(" ");
}
