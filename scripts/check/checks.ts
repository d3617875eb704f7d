import type { Check } from "./check.types.ts";
import { collisions } from "./checks/collisions.ts";
import { counts } from "./checks/counts.ts";
import { links } from "./checks/links.ts";
import { policies } from "./checks/policies.ts";
import { records } from "./checks/records.ts";
import { search } from "./checks/search.ts";
import { wholePages } from "./checks/whole-pages.ts";

/** All checks of a built site. */
export const CHECKS: readonly Check[] = [
  counts,
  wholePages,
  links,
  policies,
  collisions,
  search,
  records,
];
