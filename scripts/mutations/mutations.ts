import type { Mutation } from "./mutation.types.ts";
import { ADDRESSES } from "./rows/addresses.ts";
import { BOUNDARY } from "./rows/boundary.ts";
import { BOUNDS } from "./rows/bounds.ts";
import { CHECK } from "./rows/check.ts";
import { HARVEST } from "./rows/harvest.ts";
import { PUBLISHING } from "./rows/publishing.ts";
import { RATING } from "./rows/rating.ts";
import { READERS } from "./rows/readers.ts";
import { SUPPLY } from "./rows/supply.ts";
import { TEXT } from "./rows/text.ts";

/** Every control of the threat model that is code of ours, each taken out in one place. */
export const MUTATIONS: readonly Mutation[] = [
  ...TEXT,
  ...BOUNDARY,
  ...BOUNDS,
  ...ADDRESSES,
  ...RATING,
  ...HARVEST,
  ...CHECK,
  ...PUBLISHING,
  ...READERS,
  ...SUPPLY,
];
