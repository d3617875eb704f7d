import { type Features, featureKeys, featuresOf, siblingsOf } from "../model/features.ts";
import { sharedPrefixes } from "../text/shared-prefix.ts";
import { wordsOfName } from "../text/words.ts";
import type { View } from "../types.ts";
import { viewOf } from "../view.ts";
import type { Entry } from "./corpus.ts";
import type { Example } from "./fit.ts";
import { authorOf, TRUTHS, type Truth, truthOf } from "./labels.ts";
import { weakLabel } from "./weak.ts";

/** A tool as training sees it. */
export interface Sample {
  entry: Entry;
  view: View;
  features: Features;
  keys: string[];
  /** The same without the verb of the name. */
  masked: string[];
  truth: Truth | null;
  weak: Truth | null;
  author: string;
}

/** Servers a feature must occur on. 8 and 12 do equally well on held-out authors, 20 worse. */
const FEWEST_SERVERS = 8;
/** How much a label made from the name counts. 0.05 to 0.2 make no difference on held-out vendors; none costs 1 to 2 %. */
const WEAK = 0.1;
const MASKED = 0.3;
const FROM_VERB = /^(?:nv|ns|nj|n1|nr|x|xp) /;

export function samplesOf(servers: readonly Entry[][]): Sample[] {
  return servers.flatMap((entries) => {
    const prefixes = sharedPrefixes(entries.map(({ record }) => wordsOfName(record.tool.name)));
    const views = entries.map(({ record }) => viewOf(record, prefixes));
    const siblings = siblingsOf(views);
    return entries.flatMap((entry, index) => {
      const view = views[index];
      if (!view) return [];
      const features = featuresOf(view, siblings);
      const keys = featureKeys(features);
      const verb = view.nameVerbs[0];
      const word = view.words.find(({ start }) => start === verb?.start)?.text;
      const hidden = (key: string) =>
        FROM_VERB.test(key) || key === `nw ${word}` || key === `nl ${word}`;
      return {
        entry,
        view,
        features,
        keys,
        masked: keys.filter((key) => !hidden(key)),
        truth: truthOf(entry.line),
        weak: weakLabel(view),
        author: authorOf(entry.line),
      };
    });
  });
}

/** Numbers the features that enough servers share. */
export function vocabularyOf(samples: readonly Sample[]): Map<string, number> {
  const servers = new Map<string, Set<string>>();
  for (const { keys, entry } of samples) {
    for (const key of keys) {
      const seen = servers.get(key) ?? new Set<string>();
      if (seen.size < FEWEST_SERVERS) seen.add(entry.record.server.id);
      servers.set(key, seen);
    }
  }
  const known = [...servers].filter(([, seen]) => seen.size >= FEWEST_SERVERS).map(([key]) => key);
  return new Map(known.sort().map((key, index) => [key, index]));
}

function indices(keys: readonly string[], vocabulary: ReadonlyMap<string, number>): Int32Array {
  const found: number[] = [];
  for (const key of keys) {
    const index = vocabulary.get(key);
    if (index !== undefined) found.push(index);
  }
  return Int32Array.from(found);
}

/** Two examples a tool: with the verb of its name and without. */
export function examplesOf(
  samples: readonly Sample[],
  vocabulary: ReadonlyMap<string, number>,
): Example[] {
  return samples.flatMap(({ truth, weak, keys, masked }) => {
    const label = truth ?? weak;
    if (label === null) return [];
    const target = TRUTHS.indexOf(label);
    return [
      { features: indices(keys, vocabulary), target, weight: truth ? 1 : WEAK },
      { features: indices(masked, vocabulary), target, weight: truth ? MASKED : WEAK },
    ];
  });
}
