import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { CATEGORIES, type Category } from "../schemas/record.ts";
import { type Site, siteSchema } from "../schemas/site.ts";
import { riskWordingSchema, type Wording, wordingSchema } from "../schemas/wording.ts";

/** Reads one hand-written YAML file of content/. Throws with the file and field in the message. */
export function readContent<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): z.infer<S> {
  const result = schema.safeParse(readYaml(root, file));
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`content/${file}: ${issues.join("; ")}`);
}

function readYaml(root: string, file: string): unknown {
  const text = readFileSync(join(root, "content", file), "utf8");
  try {
    return parse(text);
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split("\n") : [String(error)];
    throw new Error(`content/${file}: ${reason}`);
  }
}

export function readSite(root: string): Site {
  return readContent(root, "site.yaml", siteSchema);
}

export function readWordings(root: string): ReadonlyMap<Category, Wording> {
  const files = CATEGORIES.map((name) => readContent(root, `wording/${name}.yaml`, wordingSchema));
  return new Map(files.map((wording) => [wording.category, wording]));
}

export function readRiskWording(root: string): z.infer<typeof riskWordingSchema> {
  return readContent(root, "wording/risk.yaml", riskWordingSchema);
}
