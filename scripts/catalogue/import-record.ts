import type { z } from "zod";
import type { ToolRecord } from "../../src/schemas/record.ts";
import {
  type SourceRecord,
  sourceRecordSchema,
  UNCARRIABLE,
} from "../../src/schemas/source-record.ts";
import type { Fault } from "./issue.ts";
import { isObject } from "./json-value.ts";
import { schemaFault } from "./schema-fault.ts";

/** Faults of these fields reject the record; a fault of any other only sets that field aside. */
const REJECTING_FIELDS = new Set([
  "",
  "server",
  "server.id",
  "server.name",
  "tool",
  "tool.name",
  "tool.description",
]);

type Draft = Pick<ToolRecord, "server" | "tool" | "analysis" | "setAside">;
type Imported = { draft: Draft } | { rejection: Fault };

/** Judges one record of a source: accepted, perhaps without some of its parts, or rejected. */
export function importRecord(value: unknown): Imported {
  const setAside: Draft["setAside"] = [];
  let candidate = value;
  for (;;) {
    const parsed = sourceRecordSchema.safeParse(candidate);
    if (parsed.success) return { draft: withUsableSchemas(parsed.data, setAside) };
    for (const issue of parsed.error.issues) {
      const rejection = rejectionOf(issue);
      if (rejection) return { rejection };
    }
    for (const [part, issue] of firstByPart(parsed.error.issues)) {
      setAside.push({ field: fieldOf(part), reason: reasonOf(issue, part) });
      candidate = without(candidate, part);
    }
  }
}

/** Each part that has to go, once, with its first fault. */
function firstByPart(issues: z.core.$ZodIssue[]): Array<[part: string[], z.core.$ZodIssue]> {
  const found = new Map<string, [string[], z.core.$ZodIssue]>();
  for (const issue of issues) {
    const part = partOf(issue.path);
    const key = part.join(".");
    if (!found.has(key)) found.set(key, [part, issue]);
  }
  return [...found.values()];
}

function rejectionOf(issue: z.core.$ZodIssue): Fault | undefined {
  const field = issue.path.join(".");
  const rejects =
    REJECTING_FIELDS.has(field) || (issue.message === UNCARRIABLE && issue.path[0] !== "analysis");
  return rejects ? { field, message: issue.message } : undefined;
}

/** The part that goes: one hint of the annotations, one key of an analysis, else the field. */
function partOf(path: PropertyKey[]): string[] {
  const depth = path[1] === "annotations" ? 3 : 2;
  return path.slice(0, depth).map(String);
}

/** A bad hint is reported for the annotations as a whole; its title is a field of its own. */
function fieldOf(part: string[]): string {
  return part.at(-1) === "title" ? part.join(".") : part.slice(0, 2).join(".");
}

function reasonOf(issue: z.core.$ZodIssue, part: string[]): string {
  const hint = fieldOf(part) === part.join(".") ? "" : `${part.at(-1)} is `;
  return `${hint}${issue.message}`;
}

function without(value: unknown, [key, ...rest]: string[]): unknown {
  if (!isObject(value) || key === undefined) return value;
  const copy = { ...value };
  if (rest.length === 0) delete copy[key];
  else copy[key] = without(copy[key], rest);
  return copy;
}

const SCHEMA_FIELDS = ["inputSchema", "outputSchema"] as const;

function withUsableSchemas(source: SourceRecord, setAside: Draft["setAside"]): Draft {
  const { server, tool, analysis } = source;
  for (const field of SCHEMA_FIELDS) {
    const reason = tool[field] && schemaFault(tool[field]);
    if (!reason) continue;
    delete tool[field];
    setAside.push({ field: `tool.${field}`, reason });
  }
  if (tool.annotations && Object.keys(tool.annotations).length === 0) delete tool.annotations;
  const told = analysis && Object.keys(analysis).length > 0;
  return { server, tool, ...(told && { analysis }), setAside };
}
