import { xmlText } from "./xml-text.ts";

export interface AtomEntry {
  /** Absolute, and never given to another entry. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** `YYYY-MM-DD`. */
  date: string;
  category: string;
}

export interface AtomFeed {
  /** Absolute URL of the page that the feed is of. */
  page: string;
  /** Absolute URL of the feed. */
  self: string;
  title: string;
  author: string;
  /** `YYYY-MM-DD`. */
  date: string;
  entries: readonly AtomEntry[];
}

/** An Atom feed (RFC 4287); all texts are plain text. */
export function atomFeed({ page, self, title, author, date, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("id", self),
    element("title", title),
    element("updated", instant(date)),
    `<author>${element("name", author)}</author>`,
    link("self", self),
    link("alternate", page),
    ...entries.map(entryOf),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf({ id, url, title, summary, date, category }: AtomEntry): string {
  return [
    "<entry>",
    element("id", id),
    element("title", title),
    element("updated", instant(date)),
    link("alternate", url),
    `<category term="${xmlText(category)}"/>`,
    element("summary", summary),
    "</entry>",
  ].join("\n");
}

/** Days are all that a catalogue tells. */
function instant(date: string): string {
  return `${date}T00:00:00Z`;
}

function link(rel: string, url: string): string {
  return `<link rel="${rel}" href="${xmlText(url)}"/>`;
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}
