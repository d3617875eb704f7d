import { classOf } from "../../classify/decide/confidence.ts";
import type { HeldOut } from "../../classify/train/held-out.ts";
import { percent } from "./table.ts";

const LEAST = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99];

function rowOf(title: string, tools: readonly HeldOut[], isRead: (tool: HeldOut) => boolean) {
  const right = tools.filter((tool) => isRead(tool) === (tool.truth === "read")).length;
  const missed = tools.filter((tool) => isRead(tool) && tool.truth !== "read").length;
  return [title, percent(right / tools.length, 2), percent(missed / tools.length, 2)];
}

/** What other thresholds would do to the tools that words leave open; the rest stays as it is. */
export function tradeOff(tools: readonly HeldOut[]): string[][] {
  const ours = ({ judgement }: HeldOut) => classOf(judgement.decision.category) === "read";
  const rows = LEAST.map((least) =>
    rowOf(`one threshold of ${least.toFixed(2)}`, tools, (tool) =>
      tool.judgement.decision.tier === "open" ? tool.judgement.score.read >= least : ours(tool),
    ),
  );
  return [rowOf("as it is, by what the verbs say", tools, ours), ...rows];
}
