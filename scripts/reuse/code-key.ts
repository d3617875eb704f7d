import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

interface Code {
  folder: string;
  /** Globs; tests are never among what they match. */
  patterns: readonly string[];
  /** Globs of what they match and is no code. */
  except?: readonly string[];
}

/** SHA-256 over texts, hex. */
export function keyOf(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

/** SHA-256 over paths and bytes of files, and over `values`: equal where all of them are. */
export function codeKey(code: readonly Code[], ...values: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(values));
  for (const { folder, patterns, except = [] } of code) {
    const options = { cwd: folder, exclude: ["**/*.test.ts", ...except] };
    for (const path of globSync([...patterns], options).sort()) {
      const file = join(folder, path);
      if (!statSync(file).isFile()) continue;
      const bytes = readFileSync(file);
      hash.update(JSON.stringify([path, bytes.length])).update(bytes);
    }
  }
  return hash.digest("hex");
}
