import { classOf } from "../../classify/decide/confidence.ts";
import { SENSES } from "../../classify/lexicon/senses.ts";
import type { HeldOut } from "../../classify/train/held-out.ts";

/** A class of acts that our definition leaves outside of Destructive. */
interface Wider {
  title: string;
  covers(tool: HeldOut): boolean;
}

const leading = ({ sample }: HeldOut) =>
  (sample.view.nameVerbs[0] ?? sample.view.firstVerbs[0])?.verb ?? "";
const verbsOf = ({ sample }: HeldOut) =>
  [...sample.view.nameVerbs, ...sample.view.firstVerbs].map(({ verb }) => verb);
const sensesOf = ({ sample }: HeldOut) =>
  [...sample.view.nameVerbs, ...sample.view.firstVerbs].map(({ sense }) => sense);

const MARKS = new Set(
  "unstar unlike unfollow unpin unfavorite unfavourite unwatch untag unlabel unhide unmute unsubscribe undo".split(
    " ",
  ),
);
const STOPS = new Set("cancel stop abort".split(" "));
const RESTARTS = new Set("restart reboot shutdown power reload".split(" "));
const MAKES = new Set(["create", "add", "save", "upsert"]);
const CHANGES = new Set(["update", "edit", "modify"]);

export const WIDER: readonly Wider[] = [
  {
    title: "taking a mark back: unstar, unlike, unpin",
    covers: (tool) => MARKS.has(leading(tool)),
  },
  { title: "cancelling and stopping work", covers: (tool) => STOPS.has(leading(tool)) },
  { title: "restarting and switching off", covers: (tool) => RESTARTS.has(leading(tool)) },
  {
    title: "creating or updating in one tool",
    covers: (tool) => {
      const verbs = verbsOf(tool);
      return (
        verbs.includes("upsert") ||
        (verbs.some((verb) => MAKES.has(verb)) && verbs.some((verb) => CHANGES.has(verb)))
      );
    },
  },
  {
    title: "running code and queries",
    covers: (tool) =>
      tool.judgement.decision.category === "execute" && sensesOf(tool).includes("run"),
  },
  { title: "every update of single fields", covers: (tool) => CHANGES.has(leading(tool)) },
  {
    title: "every change that is no creation",
    covers: (tool) => sensesOf(tool).some((sense) => sense === "update"),
  },
  {
    title: "every change at all",
    covers: (tool) =>
      classOf(tool.judgement.decision.category) !== "read" &&
      sensesOf(tool).some((sense) => SENSES[sense] !== "read"),
  },
];

/** Whether a tool would be called Destructive if the definition took a class in. */
export function calledWith(tool: HeldOut, wider: Wider | undefined): boolean {
  const ours = classOf(tool.judgement.decision.category);
  return ours === "destructive" || (ours !== "read" && wider?.covers(tool) === true);
}
