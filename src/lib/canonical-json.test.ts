import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Json } from "../schemas/json.ts";
import { canonicalJson } from "./canonical-json.ts";

const json = z.json();

/** The same value with the keys of every object the other way round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe("canonicalJson", () => {
  it("gives equal values one text, which holds the whole value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const value = json.parse(JSON.parse(JSON.stringify(raw)));
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  it("orders keys by code unit, not by locale, length or number", () => {
    expect(canonicalJson({ é: 1, b: 2, a10: 3, a9: 4, B: 5, "2": 6, "10": 7 })).toBe(
      '{"10":7,"2":6,"B":5,"a10":3,"a9":4,"b":2,"é":1}',
    );
  });

  it("keeps the order of lists and the names that objects inherit", () => {
    const text = '{"__proto__":{"x":[2,1]},"constructor":null}';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });
});
