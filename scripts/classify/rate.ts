import type { Rating } from "../../src/schemas/rating.ts";
import type { ToolRecord } from "../../src/schemas/record.ts";
import { judge } from "./decide/judge.ts";
import { reachOf } from "./decide/reach.ts";
import { weighedWords } from "./explain/weighed.ts";
import { featuresOf, siblingsOf } from "./model/features.ts";
import { scoreOf } from "./model/score.ts";
import { WEIGHTS } from "./model/shipped.ts";
import { type Judged, ratingOf } from "./rate-tool.ts";
import { partnerFinder } from "./relations/partners.ts";
import { undoFinder } from "./relations/undo.ts";
import { sharedPrefixes } from "./text/shared-prefix.ts";
import { wordsOfName } from "./text/words.ts";
import { viewOf } from "./view.ts";

/** Rates all tools of one server; the result is in the order of `records`. */
export function rateServer(records: readonly ToolRecord[]): Rating[] {
  const prefixes = sharedPrefixes(records.map(({ tool }) => wordsOfName(tool.name)));
  const views = records.map((record) => viewOf(record, prefixes));
  const undoOf = undoFinder(views);
  const siblings = siblingsOf(views);
  const judged = views.map((view): Judged => {
    const features = featuresOf(view, siblings);
    const judgement = judge(view, scoreOf(features, WEIGHTS));
    const { category, tier } = judgement.decision;
    const weighed = tier === "open" ? weighedWords(features, WEIGHTS, category) : [];
    return { view, reach: reachOf(view), undo: undoOf(view), weighed, ...judgement };
  });
  const members = judged.map(({ view, reach, decision }) => ({
    view,
    reach,
    category: decision.category,
  }));
  const partnersOf = partnerFinder(members);
  return judged.map((tool, index) => {
    const member = members[index];
    return ratingOf(tool, member ? partnersOf(member) : []);
  });
}
