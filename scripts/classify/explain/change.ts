import type { Dealing } from "./money.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs that put a value in the place of another. */
const SETS = set(
  `update edit modify change set rename move patch adjust configure customize customise resize scale
  rescale reorder rearrange amend alter revise tweak extend shorten correct fix rewrite refactor override
  reconfigure rotate recolor restyle reposition relocate align tune increment decrement bump crop trim
  reschedule postpone transition convert transform reassign upgrade downgrade promote demote migrate`,
);
/** Verbs that put something into one of two states. */
const SWITCHES = set(
  `enable disable toggle switch activate deactivate reactivate lock unlock mute unmute hide unhide archive
  unarchive pin unpin mark unmark flag unflag suspend unsuspend block protect unprotect restrict isolate
  subscribe unsubscribe follow unfollow star unstar like unlike favorite unfavorite favourite unfavourite
  snooze publish unpublish`,
);
/** Verbs after which people take a matter for settled. */
const SETTLES = set(
  `complete close confirm finalize finalise acknowledge ack dismiss resolve decline reject deny approve`,
);
/** What people settle and look at no more, unlike a window that is closed. */
const MATTERS = set(
  `task tasks subtask todo todos item items issue issues ticket tickets request requests pull pr incident
  incidents alert alerts conversation conversations thread threads review reviews deal deals case cases
  milestone milestones goal goals project projects sprint order orders invoice finding findings discussion
  application applications inspection merge approval work`,
);
/** Verbs that say where the next calls go, and as whom. */
const SIGNS_ON = set("login logout authenticate reauthenticate impersonate");
const CONNECTS = set("connect reconnect disconnect");

/** What a tool connects to as a whole, unlike two things that are connected to each other. */
const PLACES = set("database db server account session client service cluster api instance");

/** What follows from a change, by its verb and object; undefined where these tell nothing of their own. */
export function changeEffect({ verb, object }: Dealing): string | undefined {
  const has = (words: ReadonlySet<string>) => object.some((word) => words.has(word));
  if (SETS.has(verb))
    return "The value from before is not kept as far as the definition says, so a wrong call has to be found and put right by hand.";
  if (verb === "publish")
    return "Others can see it from then on, and taking it back does not undo that they did.";
  if (SWITCHES.has(verb)) return "It stays that way until somebody notices and changes it back.";
  if (SETTLES.has(verb) && has(MATTERS))
    return "Others take it for settled, and nobody looks again unless somebody opens it anew.";
  if (SIGNS_ON.has(verb) || (CONNECTS.has(verb) && has(PLACES)))
    return "It decides where later calls go, and as whom.";
  return undefined;
}
