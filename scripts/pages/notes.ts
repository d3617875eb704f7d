import { handWrittenIds } from "../../src/lib/hand-written.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import type { BuildContext } from "../stage.types.ts";
import type { PageKeys } from "./page-keys.ts";

/** Says which hand-written notes are on no page: a slice of a catalogue must still build. */
export function warnOfNotes({ content, log }: BuildContext, { tools }: PageKeys): void {
  const place = { root: PACKAGE_ROOT, own: content, folder: "notes", pattern: "*/*.mdx" };
  for (const id of handWrittenIds(place))
    if (!tools.has(`/tools/${id}/index.html`))
      log.info(`pages: content/notes/${id}.mdx is on no page: the catalogue has no such tool`);
}
