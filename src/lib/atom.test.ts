import fc from "fast-check";
import { expect, it } from "vitest";
import { atomFeed } from "./atom.ts";

const feed = (title: string, summary = "s") =>
  atomFeed({
    page: "https://e.org/changes/",
    self: "https://e.org/changes/atom.xml",
    title: "What changed",
    author: "Us",
    date: "2026-01-31",
    entries: [
      {
        id: "https://e.org/a/#update-2",
        url: "https://e.org/a/?b&c",
        title,
        summary,
        date: "2026-01-31",
        category: "added",
      },
    ],
  });

const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
]);
const decoded = (text = "") => text.replace(/&(\w+);/g, (_, name) => named.get(name) ?? "");

it("has what RFC 4287 asks for, with the day as an instant", () => {
  const text = feed("Added: x");
  expect(
    text.startsWith(
      '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">',
    ),
  ).toBe(true);
  expect(text.match(/<updated>2026-01-31T00:00:00Z<\/updated>/g)?.length).toBe(2);
  expect(text).toContain('<link rel="alternate" href="https://e.org/a/?b&amp;c"/>');
});

it("carries any text as it is, but for what XML cannot carry", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      (title, summary) => {
        const text = feed(title, summary);
        const [, found] = /<entry>[\s\S]*?<title>([^<]*)<\/title>/.exec(text) ?? [];
        const carried = title.replace(
          /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
          "\ufffd",
        );
        expect(decoded(found)).toBe(carried);
        // Tags of ours alone, closed, and no bare ampersand.
        expect(text.match(/<[^>]*>/g)?.length).toBe(feed("", "").match(/<[^>]*>/g)?.length);
        expect(text.replace(/&(?:amp|lt|gt|quot);/g, "")).not.toContain("&");
      },
    ),
  );
});
