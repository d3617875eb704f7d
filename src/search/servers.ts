import { decodeIds, encodeIds, escapeField, unescapeField } from "./fields.ts";

/** One server under one of its words. */
export interface ServerLine {
  /** Word of its name or id that the line is found by. */
  term: string;
  /** URL segment. */
  segment: string;
  label: string;
  /** Numbers of its tools, ascending. */
  tools: number[];
}

export function encodeServer({ term, segment, label, tools }: ServerLine): string {
  return [term, segment, escapeField(label), encodeIds(tools)].join("\t");
}

export function decodeServer(line: string): ServerLine {
  const [term = "", segment = "", label = "", tools = ""] = line.split("\t");
  return { term, segment, label: unescapeField(label), tools: decodeIds(tools) };
}
