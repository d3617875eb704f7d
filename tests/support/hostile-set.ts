import { readFileSync } from "node:fs";
import { z } from "zod";
import { jsonObject } from "../../src/schemas/json.ts";

/** The parts of a record that its page shows; what was set aside is any other value. */
const shownSchema = z.object({
  server: z.object({
    id: z.string(),
    name: z.string().optional(),
    title: z.unknown().optional(),
    description: z.string().optional(),
    repository: z.unknown().optional(),
    homepage: z.unknown().optional(),
    package: z.unknown().optional(),
    license: z.unknown().optional(),
    version: z.unknown().optional(),
  }),
  tool: z.object({
    name: z.string(),
    title: z.unknown().optional(),
    description: z.string().optional(),
    inputSchema: z.unknown().optional(),
    outputSchema: z.unknown().optional(),
  }),
  analysis: z
    .object({
      rationale: z.string().optional(),
      evidence: z.array(z.string()).optional(),
      source: z.string().optional(),
      date: z.string().optional(),
    })
    .optional(),
});
export type Shown = z.infer<typeof shownSchema>;

const expectationSchema = z.object({
  id: z.string(),
  class: z.string(),
  expect: z.enum(["page", "reject"]),
  /** Fields that are set aside with a warning. */
  warn: z.union([z.string().transform((field) => [field]), z.array(z.string())]).default([]),
});

/** One hostile record: what must happen to it and, where that is a page, what the page must show. */
export type HostileRecord = z.infer<typeof expectationSchema> & {
  line: number;
  shown: Shown | undefined;
};

export function readHostileSet(file: string): HostileRecord[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((text, index) => {
    const value: unknown = JSON.parse(text);
    const expectation = expectationSchema.parse(value);
    const shown = expectation.expect === "page" ? shownSchema.parse(value) : undefined;
    // The one field that is set aside and would be shown elsewhere than on the record's own page.
    if (expectation.warn.includes("server.title")) delete shown?.server.title;
    return { ...expectation, line: index + 1, shown };
  });
}

/** The own properties of an input schema, in order; none where it was set aside. */
export function propertiesOf(schema: unknown): [name: string, property: unknown][] {
  const properties = jsonObject.safeParse(jsonObject.safeParse(schema).data?.["properties"]);
  return properties.success ? Object.entries(properties.data) : [];
}

const LINKS = ["server.repository", "server.homepage"];

/** The fields of a record that must be set aside. */
export function mustSetAside(record: HostileRecord): Set<string> {
  const { server } = record.shown ?? {};
  const links = [server?.repository, server?.homepage];
  const wrong = LINKS.filter((_, i) => links[i] !== undefined && !isWeb(links[i]));
  return new Set([...record.warn, ...wrong]);
}

/** The fields of a record that may be set aside: a dubious web address is the importer's to judge. */
export function maySetAside(record: HostileRecord): Set<string> {
  return new Set([...mustSetAside(record), ...(record.class === "url" ? LINKS : [])]);
}

function isWeb(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value) && /^https?:/i.test(value);
}
