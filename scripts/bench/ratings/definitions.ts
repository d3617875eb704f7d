import type { Class } from "../../classify/decide/confidence.ts";
import type { HeldOut } from "../../classify/train/held-out.ts";

/** A case where our written definition differs from a label on purpose. */
interface Definition {
  title: string;
  covers(tool: HeldOut, ours: Class): boolean;
}

const senseOf = ({ judgement, sample }: HeldOut) =>
  judgement.decision.acts[0]?.verb.sense ??
  sample.view.nameVerbs[0]?.sense ??
  sample.view.firstVerbs[0]?.sense;
const textOf = ({ sample }: HeldOut) =>
  `${sample.view.record.tool.name} ${sample.view.description}`.slice(0, 600);
const looks = ({ judgement }: HeldOut) => judgement.decision.tier === "read";
const MONEY = /\b(?:charges?|invoices?|payments?|subscriptions?|pricing|price|refunds?|balance)/iu;
const STARTS_JOB =
  /\b(?:start|launch|trigger|initiat|kick|asynchronous|background|job id|crawl|deep research)/iu;
const REMOVAL_WORD =
  /delet|remov|eras|purg|wip|drop|clear|revok|destroy|prun|cancel|reset|discard|empty|overwrit|replac/iu;

/** In this order, the first that covers a case counts. */
const DEFINITIONS: readonly Definition[] = [
  {
    title: "creating, changing, starting or stopping is not Destructive (label: destructive)",
    covers: (tool, ours) =>
      tool.truth === "destructive" &&
      ours === "change" &&
      !REMOVAL_WORD.test(tool.sample.view.record.tool.name),
  },
  {
    title: "cancelling work that runs is Execute (label: destructive)",
    covers: ({ truth, judgement }) =>
      truth === "destructive" && judgement.decision.category === "execute",
  },
  {
    title: "a lookup by name and description (label: destructive or changing)",
    covers: (tool, ours) =>
      tool.truth !== "read" &&
      ours === "read" &&
      looks(tool) &&
      (tool.truth === "destructive" || !MONEY.test(textOf(tool))),
  },
  {
    title: "looking at money moves none (label: financial)",
    covers: (tool, ours) => tool.truth === "change" && ours === "read" && MONEY.test(textOf(tool)),
  },
  {
    title: "a query that can only look is Read (label: execute)",
    covers: (tool, ours) =>
      tool.truth === "change" && ours === "read" && /quer(?:y|ies)/iu.test(textOf(tool)),
  },
  {
    title: "one value or one listed act removes, so the tool is Destructive (label: changing)",
    covers: (tool, ours) => tool.truth === "change" && ours === "destructive",
  },
  {
    title: "driving a browser, window or editor is Execute (label: read)",
    covers: (tool, ours) =>
      tool.truth === "read" &&
      ours === "change" &&
      /browser|page|tab|window|dialog/iu.test(textOf(tool)),
  },
  {
    title: "running a query or program of the caller's making is Execute (label: read)",
    covers: (tool, ours) => tool.truth === "read" && ours === "change" && senseOf(tool) === "run",
  },
  {
    title: "starting a job is Execute (label: read)",
    covers: (tool, ours) =>
      tool.truth === "read" &&
      ours === "change" &&
      (senseOf(tool) === "control" || STARTS_JOB.test(textOf(tool))),
  },
  {
    title: "generators: media and stored results Execute, returned texts Read",
    covers: (tool) => senseOf(tool) === "generate",
  },
  {
    title: "computing, checking or waiting changes nothing (label: changing)",
    covers: (tool, ours) =>
      tool.truth === "change" &&
      ours === "read" &&
      (senseOf(tool) === "compute" ||
        /wait|audit|validat|simulat/iu.test(tool.sample.view.record.tool.name)),
  },
];

const UNEXPLAINED = "not explained by the definition";

/** Why a rating differs from its label, as far as the written definition tells. */
export function explanationOf(tool: HeldOut, ours: Class): string {
  return DEFINITIONS.find((definition) => definition.covers(tool, ours))?.title ?? UNEXPLAINED;
}

/** Whether the written definition tells why a rating differs from its label. */
export function isExplained(tool: HeldOut, ours: Class): boolean {
  return explanationOf(tool, ours) !== UNEXPLAINED;
}
