import { readFileSync } from "node:fs";

/** A template without its line breaks and indentation, so that it prints no more than ours does. */
export function readTemplate(file: string): string {
  return readFileSync(file, "utf8").replace(/\n\s*/g, "");
}

/** The same of the template literals of a JavaScript module. */
export function readModule(file: string): string {
  return readFileSync(file, "utf8").replace(/\n\s*(?=[<$])/g, "");
}
