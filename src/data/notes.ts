import { handWrittenIds } from "../lib/hand-written.ts";
import { OWN, ROOT } from "./root.ts";

const IDS: ReadonlySet<string> = new Set(
  handWrittenIds({ root: ROOT, own: OWN, folder: "notes", pattern: "*/*.mdx" }),
);

/** Whether a tool page has a hand-written note. */
export function hasNote(path: { server: string; tool: string }): boolean {
  return IDS.has(`${path.server}/${path.tool}`);
}
