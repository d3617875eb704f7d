import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonPointer } from "../policy/pointer.ts";
import { jsonSpan } from "./json-span.ts";

const TEXT = `${JSON.stringify(
  {
    default: "deny",
    hide: ["a", "b"],
    tools: {
      "x/y~z": {
        deny_if: [{ conditions: [], on_deny: 'no: {"default": 1}' }],
        limits: [{ max: 3 }],
      },
    },
  },
  null,
  2,
)}\n`;

const at = (pointer: string) => {
  const span = jsonSpan(TEXT, pointer);
  return span && TEXT.slice(span.start, span.end);
};

it("names a member together with its key", () => {
  expect(at("/default")).toBe('"default": "deny"');
  expect(at("/hide/1")).toBe('"b"');
  expect(at("/tools/x~1y~0z/limits/0")).toMatch(/^\{\s+"max": 3\s+\}$/);
  expect(at("/tools/x~1y~0z/deny_if/0/on_deny")).toMatch(/^"on_deny": "no: /);
});

it("takes the empty pointer for the whole document", () => {
  expect(at("")).toBe(TEXT.trimEnd());
});

it("finds nothing where the pointer leads nowhere", () => {
  for (const pointer of ["/nothing", "/hide/2", "/tools/x", "/default/0"])
    expect(at(pointer)).toBeUndefined();
});

it("finds every member of any object, whatever its keys", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.array(fc.jsonValue())), (value) => {
      const text = JSON.stringify(value, null, 2);
      for (const [key, list] of Object.entries(value))
        for (const [index, item] of list.entries()) {
          const span = jsonSpan(text, jsonPointer([key, index]));
          const found: unknown = span && JSON.parse(text.slice(span.start, span.end));
          expect(found).toEqual(JSON.parse(JSON.stringify(item)));
        }
    }),
  );
});

it("stays linear on a long hostile text", () => {
  const text = JSON.stringify({ a: '\\"{['.repeat(16_384), b: 1 });
  const span = jsonSpan(text, "/b");
  expect(span && text.slice(span.start, span.end)).toBe('"b":1');
});
