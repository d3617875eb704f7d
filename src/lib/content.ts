import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { z } from "zod";
import { CATEGORIES, type Category } from "../schemas/record.ts";
import { type Site, siteSchema } from "../schemas/site.ts";
import { riskWordingSchema, type Wording, wordingSchema } from "../schemas/wording.ts";
import { readYaml } from "./yaml-file.ts";

const SITE_FILE = "site.yaml";

/**
 * Reads one hand-written YAML file: that of `own`, the folder of the site's owner, or else ours in
 * the folder content/ of `root`. Throws with the file, the line, the field and what belongs there.
 */
function readContent<S extends z.ZodType>(
  file: string,
  schema: S,
  root: string,
  own?: string,
): z.infer<S> {
  const { name, path } = locate(file, root, own);
  const result = readYaml(readFileSync(path, "utf8"), schema);
  if (result.ok) return result.value;
  const [fault, ...more] = result.faults;
  const others = more.length > 0 ? `; and ${more.length} more` : "";
  throw new Error(`${name}:${fault.line}: ${fault.message}${others}`);
}

function locate(file: string, root: string, own?: string): { name: string; path: string } {
  if (own !== undefined && existsSync(join(own, file)))
    return { name: `${basename(own)}/${file}`, path: join(own, file) };
  return { name: `content/${file}`, path: join(root, "content", file) };
}

/** The folder of the site.yaml that counts: pictures lie beside it. */
export function siteFolder(root: string, own?: string): string {
  return dirname(locate(SITE_FILE, root, own).path);
}

export function readSite(root: string, own?: string): Site {
  return readContent(SITE_FILE, siteSchema, root, own);
}

export function readWordings(root: string, own?: string): ReadonlyMap<Category, Wording> {
  const files = CATEGORIES.map((name) =>
    readContent(`wording/${name}.yaml`, wordingSchema, root, own),
  );
  return new Map(files.map((wording) => [wording.category, wording]));
}

export function readRiskWording(root: string, own?: string): z.infer<typeof riskWordingSchema> {
  return readContent("wording/risk.yaml", riskWordingSchema, root, own);
}
