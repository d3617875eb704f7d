import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

export interface Markup {
  bytes: number;
  /** Names of the elements in document order. */
  tags: string[];
  text: number;
}

export interface Likeness {
  pages: number;
  /** Of the peer's page to ours, summed over all pages. */
  bytes: number;
  elements: number;
  text: number;
  /** Pages whose elements are the same in the same order. */
  same: number;
}

/** Compares pages of two sites; a page that the peer lacks throws. */
export function likeness(ours: string, theirs: string, pages: readonly string[]): Likeness {
  const pairs = pages.map(
    (page) => [markup(join(ours, page)), markup(join(theirs, page))] as const,
  );
  const ratio = (size: (of: Markup) => number) =>
    sum(pairs.map(([, their]) => size(their))) / sum(pairs.map(([our]) => size(our)));
  return {
    pages: pages.length,
    bytes: ratio(({ bytes }) => bytes),
    elements: ratio(({ tags }) => tags.length),
    text: ratio(({ text }) => text),
    same: pairs.filter(([our, their]) => our.tags.join() === their.tags.join()).length,
  };
}

function markup(file: string): Markup {
  const html = readFileSync(file, "utf8");
  const found: Markup = { bytes: Buffer.byteLength(html), tags: [], text: 0 };
  const open: Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ("tagName" in node) found.tags.push(node.tagName);
    if ("value" in node) found.text += node.value.replace(/\s+/g, " ").length;
    if ("childNodes" in node) open.push(...node.childNodes.toReversed());
  }
  return found;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
