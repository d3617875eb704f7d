import { resolve } from "node:path";

// Rendering code is bundled and moved, so it cannot find files by its own address: the pages stage
// sets both; the dev server runs in the project.

/** Where the hand-written content/ lies. */
export const ROOT = resolve(process.env.TOOL_PAGES_ROOT ?? ".");

/** Where the generated content/tools/ and .cache/ lie. */
export const WORK = resolve(process.env.TOOL_PAGES_WORK ?? ROOT);

/** Names this build by its content. */
export const BUILD = process.env.TOOL_PAGES_BUILD ?? "dev";
