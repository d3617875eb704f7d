import { PACKAGE_ROOT } from "../paths.ts";
import { codeKey } from "../reuse/code-key.ts";
import type { Context } from "../stage.types.ts";

/**
 * Templates, words of ours, and the lexicon that the pages of verbs are made from; the generated files
 * and the bundled sources are data.
 */
const PATTERNS = [
  "src/**",
  "content/**",
  "public/**",
  "scripts/classify/**",
  "scripts/templates/**",
  "astro.config.mjs",
  "package*.json",
];
const EXCEPT = ["content/tools/**", "content/catalogue/**"];

type Settings = Pick<Context, "siteUrl" | "base" | "content">;

/** Names everything but the data that pages are made from: equal keys mean equal templates. */
export function templatesKey({ siteUrl, base, content }: Settings): string {
  return codeKey(
    [
      { folder: PACKAGE_ROOT, patterns: PATTERNS, except: EXCEPT },
      ...(content === undefined ? [] : [{ folder: content, patterns: ["**"] }]),
    ],
    siteUrl,
    base,
    process.version,
  );
}
