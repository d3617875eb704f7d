import type { Query } from "./query.ts";
import { type Found, search } from "./searcher.ts";
import { renewSources, sources } from "./sources.ts";

/**
 * `search` over the bundle of this page. Where a part fails and another build was published since,
 * as in an old tab, that one is asked instead.
 */
export async function* searchPublished(
  query: Query,
  limit: number,
  pause: () => Promise<boolean>,
): AsyncGenerator<Found> {
  for await (const found of search(sources(), query, limit, pause)) {
    const failed = found.done && (found.faults.names || found.faults.text);
    if (failed && (await renewSources())) {
      yield* search(sources(), query, limit, pause);
      return;
    }
    yield found;
  }
}
