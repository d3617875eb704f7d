import { stage as catalogue } from "./catalogue/index.ts";
import { stage as check } from "./check/index.ts";
import { stage as classify } from "./classify/index.ts";
import { stage as history } from "./history/index.ts";
import { stage as mdx } from "./mdx/index.ts";
import { stage as pages } from "./pages/index.ts";
import { stage as search } from "./search/index.ts";
import type { Stage } from "./stage.types.ts";
import { stage as templates } from "./templates/index.ts";

/**
 * The steps of a build in order, each with the stages that run side by side: most
 * take one core, and the pages take all. The only file that knows all stages.
 */
export const STEPS: readonly (readonly Stage[])[] = [
  [catalogue],
  [classify, templates],
  [history],
  [mdx, search],
  [pages],
  [check],
];

/** All stages, as they can be run one by one. */
export const PIPELINE: readonly Stage[] = STEPS.flat();
