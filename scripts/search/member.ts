import { excerpt } from "../../src/lib/excerpt.ts";
import { withoutHidden } from "../../src/lib/hidden.ts";
import { serverLabel } from "../../src/lib/server-label.ts";
import { codeOf } from "../../src/search/facets.ts";
import type { Member } from "../../src/search/rows.ts";
import type { Source } from "./source.ts";
import { standing } from "./standing.ts";

/** Fits one line of a result at 1440 px; a phone cuts it at the edge of the screen. */
const SUMMARY_LENGTH = 100;
/** How much of a description is read for its summary, times the length: more would be hidden characters. */
const ROOM_FOR_HIDDEN = 8;

/** What the name shards keep of one tool. */
export interface Entry {
  name: string;
  member: Member;
  /** See standing.ts; lower comes first among tools of one name. */
  standing: number;
  /** What it is filtered by, see codeOf. */
  code: number;
}

/** Path of the page of a tool, below the root of the site. */
export function addressOf({ path }: Pick<Source, "path">): string {
  return `/tools/${path.server}/${path.tool}/`;
}

export function entryOf({ server, tool, path, rating }: Source): Entry {
  const start = (tool.description ?? "").slice(0, SUMMARY_LENGTH * ROOM_FOR_HIDDEN);
  return {
    name: tool.name,
    member: {
      server: path.server,
      tool: path.tool,
      label: serverLabel(server),
      risk: rating.risk,
      category: rating.category,
      summary: excerpt(withoutHidden(start).toWellFormed(), SUMMARY_LENGTH),
    },
    standing: standing(server),
    code: codeOf({
      risk: rating.risk,
      category: rating.category,
      schema: tool.inputSchema ? "yes" : "no",
      provisional: rating.basis === "name" ? "yes" : "no",
    }),
  };
}
