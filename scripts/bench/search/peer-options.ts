import { terms } from "../../../src/search/terms.ts";

/** What the other libraries index of a tool. */
export interface PeerRecord {
  id: number;
  name: string;
  /** The name as words, and the words of server and description as our own index has them. */
  words: string;
  text: string;
}

/** What a result shows of it; the place in the list is the id. */
export type PeerDocument = [
  name: string,
  server: string,
  tool: string,
  label: string,
  summary: string,
];

export const PEERS = ["minisearch", "flexsearch"] as const;
export type PeerName = (typeof PEERS)[number];

export const FIELDS = ["name", "words", "text"];

/** Both get our own splitting of names and of scripts without spaces, which their defaults lack. */
export const MINISEARCH_OPTIONS = {
  fields: FIELDS,
  tokenize: terms,
  processTerm: (term: string) => term,
  searchOptions: {
    prefix: true,
    fuzzy: 0.2,
    boost: { name: 4, words: 3 },
    combineWith: "AND" as const,
  },
};

export const FLEXSEARCH_OPTIONS = {
  document: {
    id: "id",
    index: [
      { field: "name", tokenize: "forward" as const, encode: terms },
      { field: "words", tokenize: "forward" as const, encode: terms },
      { field: "text", tokenize: "strict" as const, encode: terms },
    ],
  },
};
