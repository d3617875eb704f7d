import { globSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../stage.types.ts";
import type { PageKeys } from "./page-keys.ts";

/** Says which of the owner's notes are on no page; ours are about the bundled catalogue. */
export function warnOfNotes({ content, log }: Context, { tools }: PageKeys): void {
  if (content === undefined) return;
  for (const path of globSync("notes/*/*.mdx", { cwd: content }).sort()) {
    const id = path.replaceAll("\\", "/").replace(/^notes\/|\.mdx$/g, "");
    if (!tools.has(`/tools/${id}/index.html`))
      log.info(`warning: ${join(content, path)} is on no page: the catalogue has no such tool`);
  }
}
