import { serverLabel } from "../../../src/lib/server-label.ts";
import type { Rated } from "../../../src/schemas/rated.ts";
import { nameKey } from "../../../src/search/fold.ts";
import { terms } from "../../../src/search/terms.ts";
import { CJK_TITLE, CJK_WITHIN, cjkQueries } from "./cjk-queries.ts";
import { createRandom, sample } from "./random.ts";

/** One query and the answers that are right. */
export interface Query {
  text: string;
  name: string;
  /** URL segment; only where `right` asks for it. */
  server?: string;
  /**
   * What is a right answer: a row of the name; a row of the name that shows the tool of the server;
   * a row that has this tool behind its first; or any row, for a word that too many tools have.
   */
  right: "name" | "server" | "listed" | "any";
}

export interface QueryRow {
  title: string;
  /** The right answer must be among the first so many. */
  within: number;
  /** Share of queries that must be answered so. */
  target: number;
  queries: Query[];
  /**
   * What no order of results can beat that knows the query alone, all names being as likely: the
   * mean of (names shown / names that begin so), at most 1.
   */
  ceiling?: number;
}

export type Facts = Pick<Rated, "server" | "tool" | "path">;

const NAME = "name" as const;
const SEED = 20_261;
const SHORTEST_PREFIX = 4;
const MOST_SHOWN = 10;
const SHORTEST_TYPED = 8;
/**
 * A prefix is cut anywhere, `get_` as well. Where more names begin so than a list shows, no order
 * has them all in it: the row is read against its ceiling, and apart by how many names share the
 * prefix.
 */
const PREFIX_CLASSES = [
  ["prefix of 4+ characters of a unique name → top 10", 1, Number.POSITIVE_INFINITY],
  ["… where at most 10 names begin so", 1, 10],
  ["… where 11 to 100 names begin so", 11, 100],
  ["… where more than 100 names begin so", 101, Number.POSITIVE_INFINITY],
] as const;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The rows that a script can make from a catalogue: what is asked, and what must come first. */
export function queryRows(records: readonly Facts[], count: number): QueryRow[] {
  const random = createRandom(SEED);
  const byName = Map.groupBy(records, ({ tool }) => tool.name);
  const byKey = Map.groupBy(byName.keys(), nameKey);
  const unique = [...byName].filter(
    ([name, same]) => same.length === 1 && byKey.get(nameKey(name))?.length === 1,
  );
  const names = unique.map(([name]) => name);
  const shared = [...byName.values()].filter((same) => same.length > 1);
  const words = names.filter((name) => new Set(terms(name)).size > 1);
  const long = names.filter((name) => name.length >= SHORTEST_TYPED);
  const prefixed = names.filter((name) => nameKey(name).length > SHORTEST_PREFIX);
  const pick = <T>(items: readonly T[]) => sample(items, count, random);
  const prefix = pick(prefixed).map((name) => ({
    text: prefixOf(name, random),
    name,
    right: NAME,
  }));
  const keys = [...byName.keys()].map(nameKey);
  const sharing = prefix.map(({ text }) => beginSo(keys, nameKey(text)));
  return [
    {
      title: "exact unique name → first",
      within: 1,
      target: 0.999,
      queries: pick(names).map((name) => ({ text: name, name, right: NAME })),
    },
    {
      title: "exact shared name + server → first",
      within: 1,
      target: 0.99,
      queries: pick(shared).flatMap((same) => withServer(same, random)),
    },
    {
      title: "name as words, any order → top 5",
      within: 5,
      target: 0.98,
      queries: pick(words).map((name) => ({
        text: shuffled(terms(name), random),
        name,
        right: NAME,
      })),
    },
    ...PREFIX_CLASSES.map(([title, least, most]) => {
      const within = (_: unknown, i: number) =>
        (sharing[i] ?? 0) >= least && (sharing[i] ?? 0) <= most;
      return {
        title,
        within: MOST_SHOWN,
        target: 0.95,
        queries: prefix.filter(within),
        ceiling: mean(sharing.filter(within).map((names) => Math.min(1, MOST_SHOWN / names))),
      };
    }),
    {
      title: CJK_TITLE,
      within: CJK_WITHIN,
      target: 0.97,
      queries: cjkQueries(records, count, random),
    },
    {
      title: "one typo in a unique name of 8+ characters → top 5",
      within: 5,
      target: 0.95,
      queries: pick(long).map((name) => ({ text: mistyped(name, random), name, right: NAME })),
    },
  ];
}

/** A server that has the name once, by the words of its label. */
function withServer(same: readonly Facts[], random: () => number): Query[] {
  const labels = Map.groupBy(same, ({ server }) => nameKey(serverLabel(server)));
  const told = same.filter(({ server }) => labels.get(nameKey(serverLabel(server)))?.length === 1);
  return sample(told, 1, random).map(({ server, tool, path }) => ({
    text: `${tool.name} ${serverLabel(server)}`,
    name: tool.name,
    server: path.server,
    right: "server",
  }));
}

function shuffled(words: readonly string[], random: () => number): string {
  return sample(words, words.length, random).join(" ");
}

function prefixOf(name: string, random: () => number): string {
  const room = name.length - SHORTEST_PREFIX;
  return name.slice(0, SHORTEST_PREFIX + Math.floor(random() * room)).toWellFormed();
}

function beginSo(keys: readonly string[], prefix: string): number {
  return keys.filter((key) => key.startsWith(prefix)).length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** One letter left out, doubled by another, replaced, or swapped with its neighbour. */
function mistyped(name: string, random: () => number): string {
  const letters = Array.from(name);
  const at = Math.floor(random() * (letters.length - 1));
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? "x";
  const [here = "", next = ""] = [letters[at], letters[at + 1]];
  const kinds = [[next], [here, letter, next], [letter, next], [next, here]];
  const changed = kinds[Math.floor(random() * kinds.length)] ?? [];
  const typed = letters.toSpliced(at, 2, ...changed).join("");
  return typed === name ? mistyped(name, random) : typed;
}
