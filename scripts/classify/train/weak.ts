import { changes } from "../decide/certain.ts";
import { AMBIGUOUS } from "../lexicon/ambiguous.ts";
import type { View } from "../types.ts";
import type { Truth } from "./labels.ts";

function classOf(verb: View["nameVerbs"][number]): Truth {
  if (!changes(verb)) return "read";
  return verb.sense === "remove" ? "destructive" : "change";
}

/**
 * A label from a name that leaves no doubt, for tools that nobody labelled. It teaches the model what
 * the descriptions and arguments of such tools look like; the name itself is hidden for that.
 */
export function weakLabel(view: View): Truth | null {
  const [head, ...joined] = view.nameVerbs;
  const [first] = view.firstVerbs;
  const doubtful =
    !head || head.sense === "vague" || head.sense === "generate" || head.sense === "download";
  if (doubtful || head.nounLike || (AMBIGUOUS.has(head.verb) && changes(head))) return null;
  if (view.multiplex?.values.some(({ sense, own }) => sense && !own)) return null;
  const label = classOf(head);
  if (joined.some((verb) => classOf(verb) !== label)) return null;
  const described = first && first.sense !== "vague" ? classOf(first) : label;
  return (described === "read") === (label === "read") ? label : null;
}
