import { SENSES, type Sense } from "../../scripts/classify/lexicon/senses.ts";
import { PAGES } from "./catalogue.ts";
import { type VerbEntry, verbEntries } from "./verb-entries.ts";

/** The verbs that have a page, those of most tools first. */
export const VERBS: readonly VerbEntry[] = verbEntries(PAGES);

const SENSE_NAMES = Object.keys(SENSES);

/** The verbs of each sense, in the order of the lexicon's senses. */
export const VERBS_BY_SENSE: ReadonlyMap<Sense, VerbEntry[]> = new Map(
  [...Map.groupBy(VERBS, ({ sense }) => sense)].sort(
    ([a], [b]) => SENSE_NAMES.indexOf(a) - SENSE_NAMES.indexOf(b),
  ),
);
