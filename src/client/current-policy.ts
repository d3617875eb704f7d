import type { Policy } from "../policy/schema.ts";

/** The tuned policy of this page, for those who try calls against it. */
type Listener = (tuned: Policy | undefined) => void;

let tuned: Policy | undefined;
const listeners = new Set<Listener>();

/** `undefined` while the recommendation is unchanged. */
export function setTuned(policy: Policy | undefined): void {
  tuned = policy;
  for (const listener of listeners) listener(policy);
}

/** Calls the listener now and at every change. */
export function onTuned(listener: Listener): void {
  listeners.add(listener);
  listener(tuned);
}
