import { ctaUrl } from "../../lib/cta-url.ts";
import { printPolicy } from "../../policy/print.ts";
import { readPolicy } from "../../policy/reading.ts";
import { type Policy, parsePolicy, type Window } from "../../policy/schema.ts";
import { WINDOWS } from "../../policy/windows.ts";
import { setAddress } from "../../search/address.ts";
import { make } from "../../search/dom.ts";
import { button, copyAddressButton, statusLine } from "../controls.ts";
import { setTuned } from "../current-policy.ts";
import { pageTool } from "../page-tool.ts";
import { downloadButton, policyBlock, worstCaseTable } from "../policy-view.ts";
import { wordNodes } from "../words.ts";
import { type TunerForm, tunerForm } from "./tuner-form.ts";
import { type Tunable, type Tuning, tunable, tunedPolicy } from "./tuning.ts";
import { readTuning, writeTuning } from "./tuning-hash.ts";

const UNREADABLE = "The address holds a tuning that cannot be read; this is the recommendation.";
const STALE =
  "The argument rules have changed since this address was made, so all of them are switched on. ";

/** Fills the disclosure of Tuner.astro. State lives in the form and the address. */
export function mountTuner(root: HTMLElement): void {
  const { name, recommended, supervised } = pageTool();
  const base = tunable(name, recommended, supervised);
  const panel = make("div", "panel");
  root.append(panel);
  if (base.fixed) {
    panel.append(make("p", "", "This tool's name cannot be written in a policy: nothing to tune."));
    return;
  }
  const status = statusLine("panel-status");
  const result = make("div", "");
  const block = policyBlock("The tuned policy");
  let text = "";
  const form: TunerForm = tunerForm(base, () => update(""));
  const reset = button("Back to the recommendation", () => {
    form.write(base.recommended);
    update("");
  });
  const worst = make("div", "");
  const buttons = [
    downloadButton("policy.json", () => text),
    copyAddressButton("Copy the address of this policy"),
    reset,
  ];
  result.append(block.element, worst, make("p", "actions", ...buttons));
  panel.append(form.element, status, result);

  function update(note: string): void {
    const tuning = form.read();
    const checked = check(base, tuning);
    form.markCaps(checked.invalidCaps);
    if (!checked.policy) {
      result.hidden = true;
      status.replaceChildren(`Not a valid policy: ${checked.error}`);
      return;
    }
    const reading = readPolicy(checked.policy, name);
    text = printPolicy(checked.policy);
    const changed = text !== printPolicy(recommended);
    status.replaceChildren(
      note,
      changed ? "Valid. " : "As recommended. ",
      ...wordNodes(reading.short),
    );
    // What is recommended stands above, with its copy button.
    result.hidden = !changed;
    block.show(text);
    worst.replaceChildren(
      ...(reading.verdict.outcome === "allowed" ? [worstCaseTable(reading.worstCase)] : []),
    );
    setTuned(changed ? checked.policy : undefined);
    writeAddress(changed ? writeTuning(base, tuning) : "");
    setCallsToAction(root, name, text);
  }

  function restore(): void {
    const read = readTuning(base, location.hash);
    form.write(read?.ok ? read.tuning : base.recommended);
    update(read ? (read.ok ? (read.stale ? STALE : "") : `${UNREADABLE} `) : "");
  }

  addEventListener("hashchange", () => {
    if (readTuning(base, location.hash)) restore();
  });
  restore();
}

interface Checked {
  policy?: Policy;
  error: string;
  invalidCaps: ReadonlySet<Window>;
}

function check(base: Tunable, tuning: Tuning): Checked {
  const windows = WINDOWS.filter((window) => tuning.caps.has(window));
  if (tuning.mode === "cap" && windows.length === 0)
    return { error: "a cap needs a number in one of its fields.", invalidCaps: new Set(WINDOWS) };
  const parsed = parsePolicy(tunedPolicy(base, tuning));
  if (parsed.ok) return { policy: parsed.policy, error: "", invalidCaps: new Set() };
  const faults = parsed.errors.map(({ path, message }) => {
    const index = /\/limits\/(\d)\/max$/.exec(path)?.[1];
    const window = index === undefined ? undefined : windows[Number(index)];
    const text = window
      ? `the cap per ${window} must be a whole number from 1 on`
      : `${path} ${message}`;
    return { window, text };
  });
  return {
    error: `${faults.map(({ text }) => text).join("; ")}.`,
    invalidCaps: new Set(faults.flatMap(({ window }) => window ?? [])),
  };
}

function writeAddress(hash: string): void {
  const ours = location.hash.startsWith("#tune=");
  if (hash === location.hash || (hash === "" && !ours)) return;
  setAddress(`${location.pathname}${location.search}${hash}`);
}

/** Calls to action carry the policy where the site's template asks for it. */
function setCallsToAction(root: HTMLElement, tool: string, policy: string): void {
  const { ctaTemplate: template, server } = root.dataset;
  if (template === undefined || server === undefined) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-cta]"))
    link.href = ctaUrl(template, { server, tool, policy });
}
