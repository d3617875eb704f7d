import { PACKAGE_ROOT } from "../paths.ts";
import { codeKey } from "../reuse/code-key.ts";

const PATTERNS = ["scripts/check/**", "src/policy/**", "src/lib/**", "package-lock.json"];

/** Names the checks: what has passed checks of this name passes them again. */
export function checksKey(): string {
  return codeKey([{ folder: PACKAGE_ROOT, patterns: PATTERNS }]);
}
