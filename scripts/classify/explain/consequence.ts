import type { Category } from "../../../src/schemas/record.ts";
import type { Reach } from "../decide/reach.ts";
import type { Taken } from "../decide/takes-away.ts";
import type { Sense } from "../lexicon/senses.ts";
import { changeEffect } from "./change.ts";
import { isQuotable } from "./english.ts";
import { type Dealing, moneyEffect } from "./money.ts";
import type { Reason } from "./reason.ts";
import { TAKEN_EFFECT } from "./taken.ts";

interface Facts {
  category: Category;
  sense: Sense | undefined;
  dealing: Dealing | undefined;
  reach: Reach;
  undo: string | undefined;
  /** What is gone where the act neither deletes nor pays. */
  taken: Taken | undefined;
  /** Whether the definition names any argument. */
  takesArguments: boolean;
  /** Phrases that the description holds. */
  says: ReadonlySet<string>;
}

const BY_SENSE: Partial<Record<Category, Partial<Record<Sense, string>>>> = {
  read: {
    compute:
      "It works on what it is given and keeps nothing that the definition mentions, so a wrong call costs an answer.",
    generate:
      "The result goes back to the caller, and nothing in the definition says that it is kept anywhere.",
    download:
      "What it brings back was made elsewhere, and the agent takes it in as if it were part of the task.",
  },
  write: {
    create:
      "Every call leaves something behind, and a loop leaves more of it than anybody will clear away by hand.",
    download: "It leaves a file where there was none, with contents that somebody else decided on.",
    pay: "What it hands over has to be asked back from whoever holds it afterwards.",
    remove:
      "What goes is a mark or a setting that can be made again, at the cost of knowing what it was.",
    overwrite: "What was set before is not kept as far as the definition says.",
    compute:
      "It changes what is stored and does not only compute, so a wrong call has to be found and put right by hand.",
  },
  execute: {
    run: "What happens is decided by the arguments, and they can come from any text that the agent has met.",
    control:
      "Its effects go on after the call has returned, and reach whatever depends on the thing that starts, stops or restarts.",
    create:
      "Creating it sets work in motion that goes on after the call has returned and uses somebody's machines or credits.",
    update:
      "It steers work that is under way, so the effect is on what that work does next and not on a stored value.",
    input:
      "It acts on whatever page or window is open, as the person who is logged in there: one click can submit, buy or delete.",
    generate:
      "Each call starts metered work whose outcome the arguments decide, and leaves a result with the provider.",
    remove: "It ends work that is under way, and what that work had not finished stays unfinished.",
    send: "What it sets off happens elsewhere, after the call has returned.",
  },
};

const BY_CATEGORY: Record<Category, string> = {
  read: "Nothing in the definition points to a change; what remains is what comes back, and how often a loop asks for it.",
  write:
    "Others go on to work with what it leaves, and a loop of such calls looks like ordinary work until somebody counts.",
  execute:
    "How far it reaches is decided by the arguments, and the call can return before all of its effects are known.",
  destructive: "Nothing in the definition keeps a copy or offers a way back.",
  financial: "The other side has to agree before anything comes back.",
};

const SOON_BACK = "The call can return before all of its effects are known.";
/** The same where the definition names no argument that could decide anything. */
const WITHOUT_ARGUMENTS: Partial<Record<Sense, string>> = {
  run: SOON_BACK,
  generate: "Each call starts metered work, and leaves a result with the provider.",
};

/** What follows from a call, for the sense of its verb where there is something to say of it. */
export function consequence(facts: Facts): Reason {
  const { category, sense, dealing, reach, undo, taken, takesArguments, says } = facts;
  if (category === "destructive") {
    if (says.has("irreversible"))
      return { rule: "irreversible", text: "Its own description says that this is for good." };
    if (reach.bulk)
      return {
        rule: "many-at-once",
        text: says.has("recoverable")
          ? "One call can take many of them, and each has to be brought back in its turn."
          : "One call can take many of them, and nothing in the definition keeps a copy.",
      };
    if (undo !== undefined)
      return { rule: "way-back", text: "What hung on it in the meantime is not restored with it." };
    if (says.has("recoverable"))
      return {
        rule: "recoverable",
        text: "By its own description what goes can be brought back, for as long as the service keeps it.",
      };
    if (taken !== undefined) return { rule: `gone-${taken}`, text: TAKEN_EFFECT[taken] };
    return { rule: "no-way-back", text: BY_CATEGORY.destructive };
  }
  if (category === "read" && sense === undefined) {
    return {
      rule: "effect-read",
      text: "What remains is what comes back, and how often a loop asks for it.",
    };
  }
  if (category === "execute" && !takesArguments) {
    const bare = sense && (WITHOUT_ARGUMENTS[sense] ?? BY_SENSE.execute?.[sense]);
    return { rule: `effect-${bare === undefined ? category : sense}`, text: bare ?? SOON_BACK };
  }
  const own =
    dealing && category === "financial"
      ? moneyEffect(dealing)
      : dealing && category === "write" && sense === "update"
        ? changeEffect(dealing)
        : sense && BY_SENSE[category]?.[sense];
  return own !== undefined
    ? { rule: `effect-${sense}`, text: own }
    : { rule: `effect-${category}`, text: BY_CATEGORY[category] };
}

/** The sibling that takes a change back. */
export function undoReason(category: Category, undo: string | undefined): Reason | undefined {
  if (undo === undefined || !isQuotable(undo) || category === "read" || category === "destructive")
    return undefined;
  return { rule: "undo", text: `${JSON.stringify(undo)} on the same server takes it back.` };
}

/** What the description says itself about calling the tool. */
export function statedReason(category: Category, says: ReadonlySet<string>): Reason | undefined {
  if (says.has("deprecated")) {
    return {
      rule: "deprecated",
      text: "Its own description calls it deprecated, so what replaces it may be the one that is looked after.",
    };
  }
  const spends = category === "read" || category === "execute";
  if (spends && says.has("costs"))
    return { rule: "costs", text: "By its own description a call costs credits or money." };
  return undefined;
}
