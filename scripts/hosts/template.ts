import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of templates/ with a value in the place of each `{{name}}`; a line that comes out empty goes. */
export function fillTemplate(name: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(import.meta.dirname, "templates", name), "utf8");
  return text
    .split("\n")
    .flatMap((line) => {
      const filled = line.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? "");
      return filled === "" && line !== "" ? [] : [filled];
    })
    .join("\n");
}
