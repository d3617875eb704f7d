import { make } from "../../search/dom.ts";
import { button, labelled, submitButton, textarea } from "../controls.ts";
import { pageTool } from "../page-tool.ts";
import { compare } from "./comparison.ts";
import { comparisonNodes } from "./comparison-view.ts";
import { findPasted } from "./pasted.ts";

/** The dialog behind the button of Compare.astro, made at its first press. */
export function compareDialog(): HTMLDialogElement {
  const rated = pageTool();
  const heading = make("h2", "", "Compare with what your client sees");
  const pasted = textarea(8);
  const result = make("div", "panel-result");
  result.setAttribute("role", "status");
  const form = make(
    "form",
    "panel-form",
    labelled(["Answer of tools/list, or this tool's definition alone, as JSON"], pasted),
  );
  form.append(
    make(
      "p",
      "actions",
      submitButton("Compare"),
      button("Close", () => dialog.close()),
    ),
  );
  const dialog = make(
    "dialog",
    "panel-dialog",
    heading,
    make(
      "p",
      "",
      "The comparison is made in this browser; nothing is sent. It covers what the fingerprint covers: name, description and input schema.",
    ),
    form,
    result,
  );
  dialog.setAttribute("aria-label", heading.textContent);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    result.replaceChildren("Comparing…");
    const found = findPasted(pasted.value, rated.name);
    pasted.setAttribute("aria-invalid", String(!found.ok));
    if (!found.ok) return result.replaceChildren(make("p", "", found.error));
    try {
      const comparison = await compare(rated, found.definition, sha256);
      result.replaceChildren(...comparisonNodes(comparison, rated.fingerprint, found.copies));
    } catch {
      result.replaceChildren(make("p", "", "The comparison failed in this browser."));
    }
  });
  return dialog;
}

/** Lower-case hex. Browsers offer this on https and localhost alone. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
