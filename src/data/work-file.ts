import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { WORK } from "./root.ts";

/** Reads one hand-over file of the build, checked line by line. */
export function readWorkFile<S extends z.ZodType>(file: string, schema: S): z.infer<S>[] {
  const text = readFileSync(join(WORK, ".cache", file), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => schema.parse(JSON.parse(line)));
}
