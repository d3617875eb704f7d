import { getCollection } from "astro:content";
import { notesWithoutTool } from "../lib/notes.ts";
import { PAGES } from "./catalogue.ts";
import { onlyOnce } from "./shard.ts";

const NOTES = await getCollection("notes");
const BY_ID = new Map(NOTES.map((note) => [note.id, note]));

// A slice of the catalogue must still build, so a note that has no page is said and left out.
for (const id of onlyOnce(
  notesWithoutTool(
    NOTES.map((note) => note.id),
    PAGES.map((page) => page.path),
  ),
))
  process.stderr.write(`content/notes/${id}.mdx is on no page: the catalogue has no such tool\n`);

/** The hand-written note of a tool page. */
export function noteOf(path: { server: string; tool: string }): (typeof NOTES)[number] | undefined {
  return BY_ID.get(`${path.server}/${path.tool}`);
}
