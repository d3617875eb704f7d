import { stage as catalogue } from "./catalogue/index.ts";
import { stage as check } from "./check/index.ts";
import { stage as classify } from "./classify/index.ts";
import { stage as mdx } from "./mdx/index.ts";
import { stage as pages } from "./pages/index.ts";
import { stage as search } from "./search/index.ts";
import type { Stage } from "./stage.types.ts";

/** The stages of a build in order; the only file that knows them all. */
export const PIPELINE: readonly Stage[] = [catalogue, classify, mdx, pages, search, check];
