import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { readRiskWording, readSite, readWordings } from "../../../src/lib/content.ts";
import { MARKS } from "../../../src/lib/marks.ts";
import { readYaml } from "../../../src/lib/yaml-file.ts";
import { DIALECTS } from "../../../src/policy/dialects/index.ts";
import { attackSchema } from "../../../src/schemas/attack.ts";
import { guideSchema } from "../../../src/schemas/guide.ts";
import { CATEGORIES, type Category, RISKS, type Risk } from "../../../src/schemas/record.ts";
import type { Wording } from "../../../src/schemas/wording.ts";
import { PACKAGE_ROOT } from "../../paths.ts";
import type { Input } from "./peer.types.ts";

const MOST_ATTACKS = 6;
const MOST_GUIDES = 7;

/** What all pages share: for a peer one file of global data. */
export function siteData({ origin, dialog }: Pick<Input, "origin" | "dialog">) {
  const wordings = readWordings(PACKAGE_ROOT);
  const risks = readRiskWording(PACKAGE_ROOT);
  const site = readSite(PACKAGE_ROOT);
  return {
    origin,
    dialog,
    ...site,
    marks: MARKS,
    labels: byCategory((category) => wordingOf(wordings, category).label),
    ctas: byCategory((category) => wordingOf(wordings, category).cta),
    levels: byRisk((risk) => risks[risk].label),
    lower: byRisk((risk) => risks[risk].label.toLowerCase()),
    attacks: byCategory(attacksOn),
    guides: handWritten("guides", guideSchema)
      .sort((a, b) => a.data.order - b.data.order)
      .slice(0, MOST_GUIDES)
      .map(({ id, data }) => ({ id, title: data.title })),
    dialects: Object.fromEntries(
      DIALECTS.map(({ id, title: name, fileName, cannot }) => [
        id,
        { name, file: fileName, cannot },
      ]),
    ),
  };
}
export type SiteData = ReturnType<typeof siteData>;

export function wordingOf(wordings: ReadonlyMap<Category, Wording>, category: Category): Wording {
  const wording = wordings.get(category);
  if (!wording) throw new Error(`no wording for ${category}`);
  return wording;
}

function byCategory<T>(value: (category: Category) => T): Record<Category, T> {
  const [read, write, execute, destructive, financial] = CATEGORIES;
  return {
    [read]: value(read),
    [write]: value(write),
    [execute]: value(execute),
    [destructive]: value(destructive),
    [financial]: value(financial),
  };
}

function byRisk<T>(value: (risk: Risk) => T): Record<Risk, T> {
  const [low, medium, high, critical] = RISKS;
  return {
    [low]: value(low),
    [medium]: value(medium),
    [high]: value(high),
    [critical]: value(critical),
  };
}

function attacksOn(category: Category) {
  const rank = ({ data }: { data: z.infer<typeof attackSchema> }) =>
    data.priority[category] ?? Number.POSITIVE_INFINITY;
  return handWritten("attacks", attackSchema)
    .filter((attack) => rank(attack) < Number.POSITIVE_INFINITY)
    .sort((a, b) => rank(a) - rank(b) || (a.data.title < b.data.title ? -1 : 1))
    .slice(0, MOST_ATTACKS)
    .map(({ id, data }) => ({ id, title: data.title, summary: data.summary }));
}

function handWritten<S extends z.ZodType>(
  folder: string,
  schema: S,
): { id: string; data: z.infer<S> }[] {
  const root = join(PACKAGE_ROOT, "content", folder);
  return readdirSync(root)
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => {
      const [, front = ""] = readFileSync(join(root, name), "utf8").split(/^---$/m);
      const read = readYaml(front, schema);
      if (!read.ok) throw new Error(`${folder}/${name}: ${read.faults[0]?.message}`);
      return { id: name.slice(0, -".mdx".length), data: read.value };
    });
}
