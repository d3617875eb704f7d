import type { Change } from "../schemas/history.ts";
import type { AtomEntry } from "./atom.ts";
import { KIND_WORDS, ratingWords } from "./change-words.ts";
import { hiddenCharacters, withoutHidden } from "./hidden.ts";

/** Feed readers keep what they have seen; a longer feed would only be asked for again and again. */
const MOST_ENTRIES = 100;

/** The latest dated changes as entries. `urlOf` gives the absolute URL of a tool's page. */
export function changeEntries(
  changes: readonly Change[],
  urlOf: (path: Change["path"]) => string,
): AtomEntry[] {
  const entries: AtomEntry[] = [];
  for (const change of changes) {
    if (entries.length === MOST_ENTRIES) break;
    const { date, kind, path, update } = change;
    if (date === undefined) continue;
    const url = urlOf(path);
    entries.push({
      id: `${url}#update-${update}`,
      url,
      title: `${KIND_WORDS[kind]}: ${nameOf(change)}`,
      summary: ratingWords(change),
      date,
      category: kind,
    });
  }
  return entries;
}

/** A tool that is not listed any more has no name here, only its place. */
function nameOf({ listed, path }: Change): string {
  return listed
    ? `${visible(listed.tool)} on ${visible(listed.label)}`
    : `${path.server}/${path.tool}`;
}

/** On one line, and what a reader would not see said instead. */
function visible(text: string): string {
  const shown = withoutHidden(text).replace(/\s+/g, " ").trim();
  const hidden = hiddenCharacters(text);
  return hidden ? `${shown} (hidden: ${hidden.codes.join(" ")})` : shown;
}
