import type { Decision } from "../decide/category.ts";
import type { View } from "../types.ts";

const MOST = 4;
const CALLERS_CHOICE = new Set(["run", "control", "vague", "generate"]);

/** What, if the definition said it, could change the rating; the weightiest first. */
export function missingOf(
  view: View,
  { category, acts, tier }: Decision,
  undo: string | undefined,
): string[] {
  const { tool } = view.record;
  const found: string[] = [];
  if (view.description === "")
    found.push("A description: what a call does, and whether it can be taken back, is not said.");
  if (view.record.setAside.some(({ field }) => field === "tool.inputSchema")) {
    found.push("The input schema: the one that was given could not be used.");
  } else if (!tool.inputSchema) {
    found.push(
      "An input schema: which arguments there are, and how much one call can reach, is not known.",
    );
  }
  if (view.description !== "" && tier === "open" && acts.length === 0) {
    found.push("A sentence in the description that says whether anything is changed.");
  }
  if (
    category === "destructive" &&
    undo === undefined &&
    !view.phrases.some(({ phrase }) => phrase === "irreversible" || phrase === "recoverable")
  ) {
    found.push("Whether what it takes away goes to a bin, a history or a backup first.");
  }
  const unknown =
    view.multiplex?.values.filter(({ sense, own }) => sense === undefined && !own).length ?? 0;
  if (unknown > 0)
    found.push(
      `What ${unknown === 1 ? "one of its actions does" : `${unknown} of its actions do`}: the value alone does not tell.`,
    );
  const sense = acts[0]?.verb.sense;
  if (category === "execute" && sense && CALLERS_CHOICE.has(sense)) {
    found.push(
      "What it is allowed to reach: the account, the machine and the network behind it are not named.",
    );
  }
  if (category === "read" && tier === "open")
    found.push("A statement that nothing is stored or started by a call.");
  return found.slice(0, MOST);
}
