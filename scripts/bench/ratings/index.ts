import { quote } from "../../../src/policy/words.ts";
import { classOf, confidenceOf } from "../../classify/decide/confidence.ts";
import { judge } from "../../classify/decide/judge.ts";
import { scoreOf } from "../../classify/model/score.ts";
import { CALIBRATION, WEIGHTS } from "../../classify/model/shipped.ts";
import { tellsApart } from "../../classify/train/apart.ts";
import { readCorpus } from "../../classify/train/corpus.ts";
import { samplesOf } from "../../classify/train/examples.ts";
import { byAuthor, byServerFold, type HeldOut, heldOut } from "../../classify/train/held-out.ts";
import { tellsDestructive } from "../../classify/train/labels.ts";
import { blanketServers } from "./blanket.ts";
import { explanationOf, isExplained } from "./definitions.ts";
import { givenOneByOne } from "./label-quality.ts";
import { calibrationBins } from "./measures.ts";
import { boundaryRows, ceilingRows, HEAD, listed, measured, readingRows, row } from "./rows.ts";
import { percent, table } from "./table.ts";
import { tradeOff } from "./trade-off.ts";
import { measureCatalogue } from "./whole-catalogue.ts";

const WORST = 20;
const tells = ({ sample }: HeldOut) => tellsDestructive(sample.entry.line);

function worst(tools: readonly HeldOut[]): string[][] {
  return tools
    .map((tool) => ({
      tool,
      ours: classOf(tool.judgement.decision.category),
      stated: confidenceOf(tool.judgement.decision, tool.judgement.score, CALIBRATION),
    }))
    .filter(({ tool, ours }) => (tool.truth === "read") !== (ours === "read"))
    .sort(
      (a, b) => b.stated - a.stated || b.tool.judgement.score.read - a.tool.judgement.score.read,
    )
    .slice(0, WORST)
    .map(({ tool, ours, stated }) => {
      const { name } = tool.sample.view.record.tool;
      return [
        `${quote(name)} (${tool.sample.author})`,
        tool.truth,
        tool.judgement.decision.category,
        stated.toFixed(2),
        explanationOf(tool, ours),
      ];
    });
}

function explained(tools: readonly HeldOut[]): string[][] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const tool of tools) {
    const ours = classOf(tool.judgement.decision.category);
    if (ours === tool.truth) continue;
    all += 1;
    const why = explanationOf(tool, ours);
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([why, count]) => [why, String(count), percent(count / all)]);
}

/** A rating that agrees with its label, or differs for no reason that is written down. */
function counts(tool: HeldOut): boolean {
  const ours = classOf(tool.judgement.decision.category);
  return ours === tool.truth || !isExplained(tool, ours);
}

/** The tables of the ratings bench for a labelled catalogue. */
export async function ratingsBench(file: string): Promise<string> {
  const servers = await readCorpus(file);
  const samples = samplesOf(servers);
  const seen = samples.flatMap((sample): HeldOut[] =>
    sample.truth === null
      ? []
      : [
          {
            sample,
            truth: sample.truth,
            judgement: judge(sample.view, scoreOf(sample.features, WEIGHTS)),
          },
        ],
  );
  const newServers = heldOut(samples, byServerFold);
  const newAuthors = heldOut(samples, byAuthor(samples));
  const groups = [...Map.groupBy(newAuthors, ({ sample }) => byAuthor(samples)(sample))];
  const careful = givenOneByOne(newAuthors);
  const apart = tellsApart(newAuthors);
  const catalogue = measureCatalogue(servers);
  return [
    table("Labelled tools, the author's hints hidden", HEAD, [
      row("rules and model, trained on them", measured(seen, tells)),
      row("servers held out", measured(newServers, tells)),
      row("authors held out", measured(newAuthors, tells)),
      row("  a simple verb list", listed(newAuthors, tells)),
      row("  without what our definition explains", measured(newAuthors.filter(counts), tells)),
      row("labels given tool by tool, authors held out", measured(careful, apart)),
      row("  a simple verb list", listed(careful, apart)),
      row("  without what our definition explains", measured(careful.filter(counts), apart)),
    ]),
    table(
      `By each reading of labels and hints, authors held out (blanket: ${blanketServers(newAuthors).size} servers that call all of three changing tools or more destructive, or most of their creations)`,
      HEAD,
      readingRows(newAuthors),
    ),
    table(
      "Where the line of Destructive is drawn, authors held out",
      ["", "precision", "recall", "without blanket servers: precision", "recall"],
      boundaryRows(newAuthors),
    ),
    table(
      "The most of Destructive that can be found at a precision of 0.90 by a judge who knows every label",
      ["but has to give", "all labels", "without blanket servers"],
      ceilingRows(newAuthors),
    ),
    table(
      "Where the line of Read is drawn, authors held out",
      ["least probability where words leave it open", "read / not read", "changing called Read"],
      tradeOff(newAuthors),
    ),
    table(
      "By author, each held out",
      HEAD,
      groups.flatMap(([author, tools]) => [
        row(author, measured(tools, tells)),
        row("  verb list", listed(tools, tells)),
      ]),
    ),
    table(
      "Calibration on held-out authors",
      [
        "confidence",
        "tools",
        "stated",
        "right",
        "right by every label",
        "right on read / not read",
      ],
      calibrationBins(newAuthors, CALIBRATION, apart).map((bin) => [
        `${bin.from.toFixed(2)} to ${Math.min(1, bin.to).toFixed(2)}`,
        String(bin.tools),
        percent(bin.stated),
        percent(bin.right),
        percent(bin.rightByAll),
        percent(bin.rightOnRead),
      ]),
    ),
    table(
      "Disagreement on held-out authors, by our written definition",
      ["", "tools", "share"],
      explained(newAuthors),
    ),
    table(
      `The ${WORST} worst mistakes on held-out authors`,
      ["tool", "label", "ours", "confidence", "by the definition"],
      worst(newAuthors),
    ),
    table(
      "Whole catalogue",
      ["", ""],
      [
        ["ratings", String(catalogue.ratings)],
        ["ratings a second, one core", String(Math.round(catalogue.perSecond))],
        ["evidence spans", String(catalogue.evidence)],
        ["of these verbatim", percent(catalogue.verbatim / catalogue.evidence, 2)],
        ["second run", catalogue.repeatable ? "the same bytes" : "DIFFERENT BYTES"],
      ],
    ),
  ].join("\n");
}
