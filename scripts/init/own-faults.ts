import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { readYaml } from "../../src/lib/yaml-file.ts";
import { OVERRIDES, overrideOf } from "../../src/schemas/overrides.ts";
import { pictureFaults } from "./picture-faults.ts";

/**
 * Every fault of an owner's content folder, one line each: file, line, and what belongs there. The
 * text below the front matter of an MDX file is not looked at.
 */
export async function ownFaults(folder: string): Promise<string[]> {
  const paths = filesOf(folder);
  const faults = paths.flatMap((path) => fileFaults(folder, path));
  const pictures = faults.length > 0 ? [] : await pictureFaults(folder, paths);
  return [...faults, ...pictures];
}

function fileFaults(folder: string, path: string): string[] {
  const name = `${basename(folder)}/${path}`;
  const override = overrideOf(path);
  if (!override) return [`${name}: nothing reads this file; known are ${KNOWN}`];
  if (!override.schema) return [];
  const text = readFileSync(join(folder, path), "utf8");
  const part = path.endsWith(".mdx") ? frontMatter(text) : { yaml: text, before: 0 };
  if (!part) return [`${name}:1: the file must begin with front matter between two --- lines`];
  const result = readYaml(part.yaml, override.schema);
  if (result.ok) return [];
  return result.faults.map(({ line, message }) => `${name}:${part.before + line}: ${message}`);
}

const KNOWN = OVERRIDES.map(({ path }) => path).join(", ");

/** Paths in the folder, sorted; what editors and systems leave behind is nobody's content. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith("~"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}

/** The YAML between the fences, and the number of lines before it. */
function frontMatter(text: string): { yaml: string; before: number } | undefined {
  const [first, ...lines] = text.split(/\r?\n/);
  const end = lines.indexOf("---");
  return first === "---" && end >= 0
    ? { yaml: lines.slice(0, end).join("\n"), before: 1 }
    : undefined;
}
