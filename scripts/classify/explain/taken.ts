import type { Taken } from "../decide/takes-away.ts";

/** What follows where something is gone that nobody deleted. */
export const TAKEN_EFFECT: Record<Taken, string> = {
  guard: "What was shut before is open afterwards, to others as well.",
  entry: "Whoever is shut out loses access at once, and somebody has to let them in again.",
  request: "Whoever asked has to ask again, and no call can make them.",
  tie: "The tie between the two has to be made again, by somebody who knows that it was there.",
  work: "What it ends does not go on from where it was, and what had not been saved is lost.",
  held: "Once given up it can go to somebody else, and then no call brings it back.",
  owner: "Whoever holds it afterwards has to give it back of their own accord.",
  separate:
    "There is one afterwards where there were two, and nothing in the definition takes them apart again.",
  content: "What stood there before is gone, and nothing in the definition keeps a copy.",
};

/** Why less is at stake than where content is deleted. */
export const TAKEN_LESS: Partial<Record<Taken, string>> = {
  guard: "What goes is a guard, and what it guarded is still there.",
  entry: "What goes is somebody's access, and what they had made stays.",
  request: "What goes is a request, and not what it was about.",
  tie: "What goes is a tie, and what it held together stays.",
  work: "What goes is work under way, and not what is stored.",
  separate: "What was in both can still be found in the one that is left.",
};
