import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = dirname(fileURLToPath(import.meta.url));
const IMPORT = /^(?:import|export)(?<type> type)?\b[^;]*?from "(?<from>[^"]+)";/gms;
/** The clock, chance, locales, the page and the machine. */
const IMPURE =
  /\bDate\b|\bMath\.random\b|toLocale|localeCompare|\bIntl\b|\bdocument\.|\bglobalThis\b|\bprocess\b|\bconsole\b|\bfetch\(|\bimport\(/;

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("testing"),
);

/** Code without comments and texts. */
function bare(source: string): string {
  return source.replace(/\/\*.*?\*\/|\/\/.*?$|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/gms, "");
}

describe("src/policy", () => {
  it("imports zod, its own files, and types of src/schemas, and nothing else", () => {
    expect(files.length).toBeGreaterThan(30);
    for (const file of files)
      for (const { groups } of readFileSync(join(ROOT, file), "utf8").matchAll(IMPORT)) {
        const from = groups?.["from"] ?? "";
        const target = relative(ROOT, join(ROOT, dirname(file), from));
        const own = from.startsWith(".") && !target.startsWith("..");
        const types = groups?.["type"] !== undefined && target.startsWith("../schemas/");
        expect(from === "zod" || own || types, `${file} imports ${from}`).toBe(true);
      }
  });

  it("uses no clock, chance, locale, page or machine", () => {
    for (const file of files)
      expect(bare(readFileSync(join(ROOT, file), "utf8")), file).not.toMatch(IMPURE);
  });

  it("keeps zod out of what a page needs at once: only the schema imports it", () => {
    const users = files.filter((file) => /from "zod"/.test(readFileSync(join(ROOT, file), "utf8")));
    expect(users.sort()).toEqual(["errors.ts", "json-schema.ts", "schema.ts"]);
  });
});
