import type { Stage } from "../stage.types.ts";
import { run } from "./run.ts";

export const stage: Stage = {
  name: "mdx",
  summary: "one MDX file per tool: the record, its rating, its policy and its related tools",
  reads: ["rated", "history"],
  writes: ["tools", "manifest", "servers"],
  run,
};
