import { printPolicy } from "../../policy/print.ts";
import type { Policy } from "../../policy/schema.ts";
import { verdictOf } from "../../policy/verdict.ts";
import { count } from "../../policy/words.ts";
import { make } from "../../search/dom.ts";
import { checkbox, choice, copyAddressButton } from "../controls.ts";
import { downloadButton, policyBlock } from "../policy-view.ts";
import { identifier } from "../words.ts";
import {
  isNamed,
  opensUnderSupervision,
  type Selection,
  type ServerPolicies,
  toolWords,
} from "./selection.ts";

export interface ComposedView {
  element: HTMLElement;
  show(server: ServerPolicies, selection: Selection, policy: Policy): void;
}

/** What the composed policy does with each ticked tool, and the policy itself. */
export function composedView(setOpened: (opened: boolean) => void): ComposedView {
  const summary = make("p", "reading");
  const opened = checkbox();
  opened.addEventListener("change", () => setOpened(opened.checked));
  const openedChoice = choice(
    opened,
    ["Open them under the second, tight policies of their pages"],
    "for people who must allow them and watch each call",
  );
  const tools = make("ul", "composed-tools");
  const block = policyBlock("The composed policy");
  let text = "";
  const element = make(
    "section",
    "composed",
    make("h2", "", "Your policy"),
    summary,
    openedChoice,
    block.element,
    make(
      "p",
      "actions",
      downloadButton("policy.json", () => text),
      copyAddressButton("Copy the address of this selection"),
    ),
    make("details", "", make("summary", "", "What it does with each tool"), tools),
  );
  element.id = "composed";
  element.tabIndex = -1;
  return {
    element,
    show(server, selection, policy) {
      const names = [...selection.tools].sort();
      text = printPolicy(policy);
      opened.checked = selection.opened;
      openedChoice.hidden = !names.some((name) => opensUnderSupervision(server, name));
      summary.textContent = summaryText(policy, names);
      tools.replaceChildren(
        ...names.map((name) =>
          make("li", "", identifier("other-name", name), `: ${toolWords(policy, name)}`),
        ),
      );
      block.show(text);
    },
  };
}

function summaryText(policy: Policy, names: readonly string[]): string {
  const open = names.filter((name) => verdictOf(policy, name).outcome === "allowed").length;
  const closed = names.filter((name) => isNamed(policy, name)).length - open;
  const stay =
    closed > 0
      ? ` ${count(closed, "ticked tool")} ${closed === 1 ? "stays" : "stay"} closed, as ${closed === 1 ? "its page recommends" : "their pages recommend"}.`
      : "";
  return `${count(open, "tool")} of this server ${open === 1 ? "is" : "are"} open; every tool that is not ticked is denied.${stay}`;
}
