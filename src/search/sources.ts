import { type Layout, PARTS_FILE, searchedParts, type TextPart } from "./layout.ts";
import { onlyMatching } from "./members.ts";
import type { Row } from "./merge.ts";
import { createNameIndex } from "./name-index.ts";
import { openBundle, publishedLayout } from "./open-bundle.ts";
import type { Query } from "./query.ts";
import type { Member } from "./rows.ts";
import type { Sources } from "./searcher.ts";
import { connectText } from "./text-client.ts";
import type { TextEngine } from "./text-engine.ts";
import { createToolFilter } from "./tool-filter.ts";

let shared: Sources | undefined;

/** The indexes of the bundle that this page names. Nothing is fetched before it is asked. */
export function sources(): Sources {
  shared ??= createSources(root());
  return shared;
}

/**
 * Whether another build was published since this page fetched its indexes, whose files may be gone:
 * then those of the other one are asked from now on.
 */
export async function renewSources(): Promise<boolean> {
  const known = await shared?.names.layout().catch(() => undefined);
  const published = await publishedLayout(root()).catch(() => undefined);
  if (!published || (known && foldersOf(published) === foldersOf(known))) return false;
  shared = undefined;
  return true;
}

function foldersOf({ folder, parts }: Layout): string {
  return [folder, ...parts.map((part) => part.folder)].join(" ");
}

function root(): string {
  return document.documentElement.dataset["searchBundle"] ?? "";
}

function createSources(bundle: string): Sources {
  let engine: Promise<TextEngine> | undefined;
  const files = openBundle(bundle);
  const connect = async () => {
    const [layout, tools] = await Promise.all([files.layout(), files.load(PARTS_FILE)]);
    const address = ({ folder }: TextPart) => new URL(`${bundle}${folder}/`, location.href).href;
    return connectText({ parts: searchedParts(layout).map(address), tools });
  };
  return {
    names: createNameIndex(files),
    text() {
      if (!engine) {
        engine = connect();
        engine.catch(() => {
          engine = undefined;
        });
      }
      return engine;
    },
  };
}

/** All tools of a row's name that pass the filters of the query. */
export async function allMembers(row: Row, query: Query): Promise<Member[]> {
  if (row.group === undefined) return row.known;
  const { names } = sources();
  const [group, filter] = await Promise.all([
    names.group(row.group),
    createToolFilter(names, query),
  ]);
  return onlyMatching(group ? [group] : [], query, filter).flatMap(({ members }) => members);
}
