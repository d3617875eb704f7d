import type { HeldOut } from "../../classify/train/held-out.ts";
import { tellsDestructive } from "../../classify/train/labels.ts";
import { blanketServers, withoutBlanket } from "./blanket.ts";
import { calledWith, WIDER } from "./boundary.ts";
import { bestRecall, CEILINGS } from "./ceiling.ts";
import { type Measures, measure, PRECISION, type Verdict, verdictOf } from "./measures.ts";
import { percent } from "./table.ts";
import { READINGS, readBy } from "./truths.ts";
import { verbList } from "./verb-list.ts";

export const HEAD = [
  "",
  "tools",
  "read / not read",
  "changing called Read",
  "destructive: precision",
  "recall",
  "recall at 0.90",
];

export function row(
  title: string,
  { tools, accuracy, missed, precision, recall, recallAt90 }: Measures,
): string[] {
  return [
    title,
    String(tools),
    percent(accuracy),
    percent(missed, 2),
    percent(precision),
    percent(recall),
    percent(recallAt90),
  ];
}

/** What the verb list says of a tool whose label says `said`. */
function listedVerdict({ sample }: HeldOut, said: Pick<Verdict, "truth" | "told">): Verdict {
  const ours = verbList(sample.view.record.tool.name);
  return { ...said, ours, destructive: ours === "destructive" ? 1 : 0 };
}

export function measured(tools: readonly HeldOut[], isTold: (tool: HeldOut) => boolean): Measures {
  return measure(tools.map((tool) => verdictOf(tool, isTold(tool))));
}

/** The same for the verb list. */
export function listed(tools: readonly HeldOut[], isTold: (tool: HeldOut) => boolean): Measures {
  return measure(
    tools.map((tool) => listedVerdict(tool, { truth: tool.truth, told: isTold(tool) })),
  );
}

/** Ours and the verb list by each reading of the labels, with and without servers that call every change destructive. */
export function readingRows(tools: readonly HeldOut[]): string[][] {
  const blanket = blanketServers(tools);
  const told = (tool: HeldOut) => blanket.has(tool.sample.entry.record.server.id);
  return READINGS.flatMap((reading) => {
    const all = readBy(tools, reading);
    const mixed = all.filter(({ tool }) => !told(tool));
    const ours = (read: typeof all) =>
      measure(read.map(({ tool, said }) => ({ ...verdictOf(tool, said.told), ...said })));
    const theirs = (read: typeof all) =>
      measure(read.map(({ tool, said }) => listedVerdict(tool, said)));
    return [
      row(reading.title, ours(all)),
      row("  a simple verb list", theirs(all)),
      row("  without blanket servers", ours(mixed)),
      row("  without them, a simple verb list", theirs(mixed)),
    ];
  });
}

/** What taking further acts into Destructive would do, each by itself. */
export function boundaryRows(tools: readonly HeldOut[]): string[][] {
  const told = tools.filter(({ sample }) => tellsDestructive(sample.entry.line));
  const mixed = withoutBlanket(told);
  const cells = (part: readonly HeldOut[], wider: (typeof WIDER)[number] | undefined) => {
    const called = part.filter((tool) => calledWith(tool, wider));
    const hits = called.filter(({ truth }) => truth === "destructive").length;
    const positives = part.filter(({ truth }) => truth === "destructive").length;
    return [percent(hits / called.length), percent(hits / positives)];
  };
  return [undefined, ...WIDER].map((wider) => [
    wider ? `with ${wider.title}` : "as it is defined",
    ...cells(told, wider),
    ...cells(mixed, wider),
  ]);
}

/** How far any judge can get that must treat alike what is alike. */
export function ceilingRows(tools: readonly HeldOut[]): string[][] {
  const told = tools.filter(({ sample }) => tellsDestructive(sample.entry.line));
  const mixed = withoutBlanket(told);
  return CEILINGS.map(({ title, keyOf }) => [
    title,
    percent(bestRecall(told, keyOf, PRECISION)),
    percent(bestRecall(mixed, keyOf, PRECISION)),
  ]);
}
