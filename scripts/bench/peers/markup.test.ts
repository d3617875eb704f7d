import { expect, it } from "vitest";
import { folderWith } from "../../catalogue/test-support.ts";
import { likeness } from "./markup.ts";

const PAGE = "<!DOCTYPE html><html><body><p>One <b>two</b></p></body></html>";

it("finds pages alike that differ in white space and quotation marks only", () => {
  const ours = folderWith({ "a.html": PAGE, "b.html": PAGE });
  const theirs = folderWith({ "a.html": PAGE.replace("<p>", "<p >"), "b.html": PAGE });
  const like = likeness(ours, theirs, ["a.html", "b.html"]);
  expect(like).toMatchObject({ pages: 2, elements: 1, text: 1, same: 2 });
  expect(like.bytes).toBeGreaterThan(1);
});

it("counts an element and a text that a peer leaves out", () => {
  const ours = folderWith({ "a.html": PAGE });
  const theirs = folderWith({ "a.html": PAGE.replace("<b>two</b>", "") });
  const like = likeness(ours, theirs, ["a.html"]);
  expect(like.same).toBe(0);
  expect(like.elements).toBeLessThan(1);
  expect(like.text).toBeLessThan(1);
});

it("takes no missing page for a page", () => {
  const ours = folderWith({ "a.html": PAGE });
  expect(() => likeness(ours, folderWith({}), ["a.html"])).toThrow(/ENOENT/);
});
