/** Runs in the browser: asks the search as the panel does, without the pause between keys. */
import { mountPanel } from "../../../src/search/panel.ts";
import { parseQuery } from "../../../src/search/query.ts";
import { search } from "../../../src/search/searcher.ts";
import { sources } from "../../../src/search/sources.ts";

/** One result in rank order, as far as judging needs it. */
export interface Answer {
  name: string;
  /** URL segment of the server of the first tool of this name. */
  server: string;
  /** All tools of the name that are at hand, as `server/tool`. */
  tools: string[];
}

declare global {
  var searchAnswers: (text: string, limit: number) => Promise<Answer[]>;
}

globalThis.searchAnswers = async (text, limit) => {
  let answers: Answer[] = [];
  for await (const found of search(sources(), parseQuery(text), limit, async () => true)) {
    if (found.faults.names || found.faults.text) throw new Error("a part of the search failed");
    answers = [...found.rows, ...found.nearest].map(({ name, first, known }) => ({
      name,
      server: first.server,
      tools: [first, ...known].map(({ server, tool }) => `${server}/${tool}`),
    }));
  }
  return answers;
};

const panel = document.querySelector<HTMLElement>("[data-search-panel]");
if (panel) mountPanel(panel);
