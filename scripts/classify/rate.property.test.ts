import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Rating, ratingSchema } from "../../src/schemas/rating.ts";
import { CATEGORIES, RISKS, type Tool } from "../../src/schemas/record.ts";
import { evidenceText } from "./explain/evidence.ts";
import { rateAlone, rateTools, recordOf } from "./fixture.ts";
import { rateServer } from "./rate.ts";

const WORDS = [
  "delete",
  "get",
  "create or",
  "action:",
  "a/b",
  "(",
  "read-only",
  "cannot be undone",
  "删除",
  "作成します",
  "\n",
  " ",
  "`",
  "…",
  "Args:",
  "SQL",
  "🙂",
  "\u202e",
  "__proto__",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(" ")),
);
const tool: fc.Arbitrary<Tool> = fc.record(
  {
    name: text.filter((name) => name.trim() !== ""),
    title: text,
    description: text,
    inputSchema: fc
      .dictionary(
        text,
        fc.record(
          {
            type: fc.constantFrom("string", "array", "boolean", "number"),
            description: text,
            enum: fc.array(text, { maxLength: 4 }),
          },
          { requiredKeys: [] },
        ),
        { maxKeys: 5 },
      )
      .map((properties) => JSON.parse(JSON.stringify({ type: "object", properties }))),
    annotations: fc.record(
      { readOnlyHint: fc.boolean(), destructiveHint: fc.boolean() },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["name"] },
);

const level = ({ risk }: Rating) => RISKS.indexOf(risk);
const kind = ({ category }: Rating) => CATEGORIES.indexOf(category);

describe("for any definitions", () => {
  test("rating never throws, keeps its schema, and is the same twice", () => {
    fc.assert(
      fc.property(fc.array(tool, { minLength: 1, maxLength: 5 }), (tools) => {
        const ratings = rateTools(...tools);
        for (const rating of ratings) expect(ratingSchema.safeParse(rating).error).toBeUndefined();
        expect(JSON.stringify(rateTools(...tools))).toBe(JSON.stringify(ratings));
      }),
    );
  });

  test("evidence can be cut out of the definition where it says", () => {
    fc.assert(
      fc.property(tool, (one) => {
        for (const { field, start, end, quote } of rateTools(one)[0]?.evidence ?? []) {
          expect(evidenceText(one, field)?.slice(start, end)).toBe(quote);
        }
      }),
    );
  });

  test("a hint that claims no change never makes a rating milder than a plain change of the name", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("delete_x", "create_x", "run_command", "pay_invoice", "update_x"),
        text,
        (name, description) => {
          const hinted = rateAlone(name, description, { annotations: { readOnlyHint: true } });
          const plain = rateAlone(name, description);
          expect(hinted.category).toBe(plain.category);
          expect(level(hinted)).toBeGreaterThanOrEqual(level(plain));
        },
      ),
    );
  });

  test("a schema that could not be used never makes a rating milder than one that was not given", () => {
    const setAside = [{ field: "tool.inputSchema", reason: "too deep" }] as const;
    const nothing = { name: "frobnicate", description: "Frobnicates the gizmo." };
    fc.assert(
      fc.property(fc.oneof(fc.constant(nothing), tool), ({ name, description = "" }) => {
        const record = recordOf({ name, description }, { setAside: [...setAside] });
        const without = rateAlone(name, description);
        const [rating = without] = rateServer([record]);
        expect(kind(rating)).toBeGreaterThanOrEqual(kind(without));
      }),
    );
  });
});

/** Repeated to any length; each was chosen to make some pattern or loop start over and over. */
const HOSTILE = [
  " ",
  "a",
  "action: ",
  "action:a/",
  "and ",
  "and quickly ",
  "delete, ",
  "(",
  "any ",
  "uses a ",
  "“a”",
  "-",
  "=",
  "\n",
  "\n- a: ",
  "删除",
  "删",
  "a.b.",
  "_",
  "A",
  "aB",
  "run a ",
  "the ",
  "`a`/",
  "to ",
  ".",
  "Args",
  "#",
  "👍",
  "1a",
];
const SHORT = 8 * 1024;
const LONG = 64 * 1024;
/** Of eight times the length; a quadratic pass would need sixty-four times as long. */
const LARGEST_GROWTH = 30;
/** Below this a measurement says nothing. */
const LEAST_MS = 3;

/** Least processor time of a few runs: other processes do not count. */
function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe("hostile descriptions, names and schemas", () => {
  test.each(HOSTILE)("of %j take a time that grows with their length", (unit) => {
    const of = (length: number) => {
      const long = unit.repeat(Math.ceil(length / unit.length));
      const properties = {
        [long]: { type: "string", description: long, enum: [long] },
        action: { type: "string", description: long },
      };
      return () =>
        rateAlone(long, `${long}x`, { inputSchema: JSON.parse(JSON.stringify({ properties })) });
    };
    const short = best(of(SHORT));
    const long = best(of(LONG));
    expect(long).toBeLessThan(Math.max(short, LEAST_MS) * LARGEST_GROWTH);
  });
});
