import type { Row } from "./merge.ts";
import { onlyMatching } from "./name-filters.ts";
import { createNameIndex } from "./name-index.ts";
import type { Query } from "./query.ts";
import type { Member } from "./rows.ts";
import type { Sources } from "./searcher.ts";
import { connectText } from "./text-client.ts";
import type { TextEngine } from "./text-engine.ts";

/** No file of the index may take longer than this, or the search says that it failed. */
const TIME_LIMIT_MS = 3000;

let shared: Sources | undefined;

/** The indexes of the bundle that this page was built with. Nothing is fetched before it is asked. */
export function sources(): Sources {
  shared ??= createSources(document.documentElement.dataset["searchBundle"] ?? "");
  return shared;
}

function createSources(bundle: string): Sources {
  let engine: Promise<TextEngine> | undefined;
  const names = createNameIndex(async (file) => {
    const response = await fetch(bundle + file, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.text();
  });
  const connect = async () => {
    const { parts } = await names.layout();
    return connectText({ url: new URL(bundle, location.href).href, parts });
  };
  return {
    names,
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
  const group = await sources().names.group(row.group);
  return onlyMatching(group ? [group] : [], query).flatMap(({ members }) => members);
}
