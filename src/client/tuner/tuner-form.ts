import { conditionsClause } from "../../policy/condition-words.ts";
import type { Window } from "../../policy/schema.ts";
import { WINDOWS } from "../../policy/windows.ts";
import { make } from "../../search/dom.ts";
import { checkbox, choice, countInput, group, labelled, radio } from "../controls.ts";
import { wordNodes } from "../words.ts";
import { MODES, type Mode, type Tunable, type Tuning } from "./tuning.ts";

const MODE_WORDS: Readonly<Record<Mode, readonly [label: string, hint: string]>> = {
  allow: ["Allow", "no limit on the number of calls"],
  cap: ["Cap", "up to a number of calls passes"],
  deny: ["Deny", "listed, and every call is denied"],
  hide: ["Hide", "not listed, and every call is denied"],
};

export interface TunerForm {
  element: HTMLFormElement;
  read(): Tuning;
  write(tuning: Tuning): void;
  /** Marks the caps that the policy's check refuses. */
  markCaps(invalid: ReadonlySet<Window>): void;
}

/** The controls of the tuner; `changed` is called on every input. */
export function tunerForm(base: Tunable, changed: () => void): TunerForm {
  const modes = new Map(MODES.map((mode) => [mode, radio("tuner-mode", mode)]));
  const caps = new Map(WINDOWS.map((window) => [window, countInput()]));
  const rules = base.rules.map(() => checkbox());
  const capGroup = capFields(caps);
  const ruleGroup = ruleFields(base, rules);
  const form = make("form", "panel-form", modeFields(base, modes), capGroup, ruleGroup);

  const mode = () => MODES.find((value) => modes.get(value)?.checked) ?? base.recommended.mode;
  const showGroups = () => {
    capGroup.hidden = mode() !== "cap";
    ruleGroup.hidden = base.rules.length === 0 || mode() === "deny" || mode() === "hide";
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    showGroups();
    changed();
  });

  return {
    element: form,
    read: () => ({
      mode: mode(),
      caps: new Map([...caps].flatMap(([window, input]) => capOf(window, input))),
      off: new Set(rules.flatMap((rule, index) => (rule.checked ? [] : [index]))),
    }),
    write(tuning) {
      const chosen = modes.get(tuning.mode);
      if (chosen) chosen.checked = true;
      for (const [window, input] of caps) input.value = String(tuning.caps.get(window) ?? "");
      for (const [index, rule] of rules.entries()) rule.checked = !tuning.off.has(index);
      showGroups();
    },
    markCaps(invalid) {
      for (const [window, input] of caps)
        input.setAttribute("aria-invalid", String(invalid.has(window)));
    },
  };
}

/** A number field that holds no number has an empty value, and says so in its validity. */
function capOf(window: Window, input: HTMLInputElement): [Window, number][] {
  if (input.validity.badInput) return [[window, Number.NaN]];
  return input.value === "" ? [] : [[window, Number(input.value)]];
}

function modeFields(base: Tunable, modes: ReadonlyMap<Mode, HTMLInputElement>): HTMLElement {
  const choices = [...modes].map(([mode, input]) => {
    const [label, hint] = MODE_WORDS[mode];
    input.disabled = mode === "hide" && !base.hideable;
    const impossible = "cannot be said: hide takes no name with blanks at its ends";
    return choice(input, [make("b", "", label)], input.disabled ? impossible : hint);
  });
  return group(["What becomes of a call"], ...choices);
}

function capFields(caps: ReadonlyMap<Window, HTMLInputElement>): HTMLElement {
  const fields = [...caps].map(([window, input]) => labelled([`per ${window}`], input));
  const hint = make("p", "fine", "For each grant. A field left empty sets no cap.");
  return group(["Most calls that pass"], make("div", "panel-row", ...fields), hint);
}

function ruleFields(base: Tunable, inputs: readonly HTMLInputElement[]): HTMLElement {
  const choices = base.rules.flatMap(({ conditions }, index) => {
    const input = inputs[index];
    const words = wordNodes(conditionsClause(conditions));
    return input ? [choice(input, ["Deny where ", ...words])] : [];
  });
  return group(["Argument rules"], ...choices);
}
