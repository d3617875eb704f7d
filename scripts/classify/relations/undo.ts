import { singular } from "../explain/english.ts";
import { INVERSES } from "../lexicon/inverses.ts";
import { FILLER, PREPOSITIONS } from "../lexicon/nouns.ts";
import type { View } from "../types.ts";

/** The object of a name, so that `add_labels_to_issue` and `remove_label_from_issue` agree. */
function objectKey(view: View): string {
  const words = view.object.all.filter((word) => !FILLER.has(word) && !PREPOSITIONS.has(word));
  return words.map(singular).join(" ");
}

/** Finds the inverse of a tool among its siblings in constant time. */
export function undoFinder(views: readonly View[]): (view: View) => string | undefined {
  const tools = new Map<string, string>();
  for (const view of views) {
    const verb = view.nameVerbs[0]?.verb;
    if (verb === undefined) continue;
    const key = `${verb} ${objectKey(view)}`;
    if (!tools.has(key)) tools.set(key, view.record.tool.name);
  }
  return (view) => {
    const verb = view.nameVerbs[0]?.verb;
    const object = objectKey(view);
    for (const inverse of (verb !== undefined && INVERSES.get(verb)) || []) {
      const name = tools.get(`${inverse} ${object}`);
      if (name !== undefined && name !== view.record.tool.name) return name;
    }
    return undefined;
  };
}
