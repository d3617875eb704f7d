import type { HeldOut } from "../../classify/train/held-out.ts";
import {
  type Labelled,
  type Truth,
  tellsDestructive,
  truthOf,
} from "../../classify/train/labels.ts";
import { GENERATED } from "./label-quality.ts";
import type { Verdict } from "./measures.ts";

/** What a label is taken to say; undefined where it says nothing by this reading. */
type Said = Pick<Verdict, "truth" | "told"> | undefined;

/** One way of taking labels and hints for the truth. */
interface Reading {
  title: string;
  said(line: Labelled): Said;
}

/** Hints as they stand; `told` where the author set the one about destroying, or vouched for Read. */
function hinted({ tool }: Labelled): Said {
  const { readOnlyHint, destructiveHint } = tool.annotations ?? {};
  if (readOnlyHint === true) return { truth: "read", told: true };
  if (destructiveHint === true) return { truth: "destructive", told: true };
  if (destructiveHint === false) return { truth: "change", told: true };
  return readOnlyHint === false ? { truth: "change", told: false } : undefined;
}

/** The same with the protocol's defaults in place of hints that are absent. */
function byDefaults({ tool }: Labelled): Said {
  const hints = tool.annotations;
  if (!hints || (hints.readOnlyHint === undefined && hints.destructiveHint === undefined))
    return undefined;
  if (hints.readOnlyHint === true) return { truth: "read", told: true };
  return { truth: hints.destructiveHint === false ? "change" : "destructive", told: true };
}

function labelled(line: Labelled): Said {
  const truth = line.labels?.risk === undefined ? null : truthOf(line);
  return truth === null ? undefined : { truth, told: true };
}

/** The readings that another judge of ratings may well choose. */
export const READINGS: readonly Reading[] = [
  {
    title: "the vendor's label, else the author's hints",
    said: (line) => {
      const truth: Truth | null = truthOf(line);
      return truth === null ? undefined : { truth, told: tellsDestructive(line) };
    },
  },
  {
    title: "the vendor's label only",
    said: labelled,
  },
  {
    title: "the same without those that a generator made",
    said: (line) => (GENERATED.test(line.labels?.labeller ?? "") ? undefined : labelled(line)),
  },
  {
    title: "the author's hints only, where the author set them",
    said: (line) => (line.labels?.risk === undefined ? hinted(line) : undefined),
  },
  {
    title: "the author's hints with the protocol's defaults",
    said: (line) => (line.labels?.risk === undefined ? byDefaults(line) : undefined),
  },
];

/** The tools that say something by a reading, with what it says. */
export function readBy(tools: readonly HeldOut[], reading: Reading) {
  return tools.flatMap((tool) => {
    const said = reading.said(tool.sample.entry.line);
    return said ? [{ tool, said }] : [];
  });
}
