import { expect, it } from "vitest";
import { headersFor, parseHeaders } from "./headers.ts";

const rules = parseHeaders(`# Comment
/*
  X-All: 1
  Link: <https://e.org/a:b>; rel="x"

/s/*
  Cache-Control: public, max-age=31536000
  X-All: 2
/*.json
  Content-Type: application/json
/exact
  X-Exact: yes
`);

it.each([
  ["/", { "X-All": "1", Link: '<https://e.org/a:b>; rel="x"' }],
  [
    "/s/b/index.json",
    {
      "X-All": "2",
      Link: '<https://e.org/a:b>; rel="x"',
      "Cache-Control": "public, max-age=31536000",
      "Content-Type": "application/json",
    },
  ],
  ["/exact", { "X-All": "1", Link: '<https://e.org/a:b>; rel="x"', "X-Exact": "yes" }],
  ["/exact/", { "X-All": "1", Link: '<https://e.org/a:b>; rel="x"' }],
])("%s gets the headers of every rule that names it, later ones first", (path, headers) => {
  expect(Object.fromEntries(headersFor(rules, path))).toEqual(headers);
});

it("a star at both ends of a path takes no character twice", () => {
  const [rule] = parseHeaders("/a*a\n  X: 1\n");
  expect(rule && headersFor([rule], "/a").size).toBe(0);
  expect(rule && headersFor([rule], "/a/a").size).toBe(1);
});

it("a name stands for one segment of a path, which is not empty", () => {
  const [rule] = parseHeaders("/s/:build/*\n  X: 1\n");
  const matched = ["/s/b1/", "/s/b1/a.txt", "/s/b1/names/0.txt", "/s/a.txt", "/s//a.txt", "/t/b/c"];
  const found = matched.filter((path) => rule && headersFor([rule], path).size > 0);
  expect(found).toEqual(["/s/b1/", "/s/b1/a.txt", "/s/b1/names/0.txt"]);
});
