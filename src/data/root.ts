import { resolve } from "node:path";

// Rendering code is bundled and moved, so it cannot find files by its own address: the pages stage
// sets both; the dev server runs in the project.

/** Where the hand-written content/ lies. */
export const ROOT = resolve(process.env.TOOL_PAGES_ROOT ?? ".");

/** The folder of the site owner's own content, whose files win over ours; not every site has one. */
export const OWN = process.env.TOOL_PAGES_CONTENT;

/** Where the generated content/tools/ and .cache/ lie. */
export const WORK = resolve(process.env.TOOL_PAGES_WORK ?? ROOT);
