import { PACKAGE_ROOT } from "../paths.ts";
import type { Context } from "../stage.types.ts";

type Settings = Pick<Context, "work" | "base" | "content">;

/** What processes that bundle or render templates read of their environment; src/data/root.ts. */
export function renderEnvironment({ work, base, content }: Settings): Record<string, string> {
  return {
    TOOL_PAGES_ROOT: PACKAGE_ROOT,
    TOOL_PAGES_WORK: work.root,
    ...(content !== undefined && { TOOL_PAGES_CONTENT: content }),
    // Astro 7.3 lets a variable of this name that the user happens to have win over its own.
    BASE_URL: base,
    ASTRO_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
    NO_COLOR: "1",
  };
}
