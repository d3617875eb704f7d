import type { ImportIssue } from "../../src/schemas/report.ts";
import { own } from "./json-value.ts";
import { clip, quote } from "./quote.ts";

/** Where an item of a source stands. */
export interface Origin {
  file: string;
  /** 1-based line or item; 0 for the whole file. */
  line: number;
}

/** What is wrong, in our own words; foreign text in `message` went through `quote`. */
export interface Fault {
  /** Dotted path in the record; empty where there is no record. */
  field: string;
  message: string;
}

const name = (value: unknown) => (typeof value === "string" ? clip(value) : null);

/** One line of the report about an item, named by whatever names it carries. */
export function issueAt(origin: Origin, fault: Fault, value?: unknown): ImportIssue {
  return {
    ...origin,
    server: name(own(value, "server", "id")),
    tool: name(own(value, "tool", "name")),
    ...fault,
  };
}

const PLAIN_PATH = /^[\w./\\:@+~ -]*$/;

/** One line for people: `file:line server "id" tool "name" field: message`. */
export function formatIssue(issue: ImportIssue): string {
  const file = PLAIN_PATH.test(issue.file) ? issue.file : quote(issue.file);
  const parts = [issue.line > 0 ? `${file}:${issue.line}` : file];
  if (issue.server !== null) parts.push(`server ${quote(issue.server)}`);
  if (issue.tool !== null) parts.push(`tool ${quote(issue.tool)}`);
  if (issue.field) parts.push(issue.field);
  return `${parts.join(" ")}: ${issue.message}`;
}
