import type { Change } from "../schemas/history.ts";
import { inParts } from "./pager.ts";

/** Rows of a part of /changes/: 700 new definitions made parts of 186 kB, 10 kB gzip. */
const CHANGES_PER_PART = 250;

/** The changes in parts, and in each part in groups of one update; no changes are one empty part. */
export function changeParts(changes: readonly Change[]): [Change, ...Change[]][][] {
  return inParts(changes, CHANGES_PER_PART).map(groupsOf);
}

function groupsOf(changes: readonly Change[]): [Change, ...Change[]][] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    if (group && group[0].update === change.update) group.push(change);
    else groups.push([change]);
  }
  return groups;
}
