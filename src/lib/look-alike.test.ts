import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookAlikes, type NamedServer, skeleton } from "./look-alike.ts";

const server = (path: string, label: string, id = path): NamedServer => ({ path, id, label });

describe("skeleton", () => {
  it.each([
    ["paypal", "pаypаl", "Cyrillic letters"],
    ["paypal", "paypa1", "a digit for a letter"],
    ["PAYPAL", "PΑΥPAL", "Greek capitals"],
    ["google", "g00gle", "zeros"],
    ["github", "gìthub".normalize("NFD").replace("\u0300", "\u200b"), "a zero-width space"],
    ["modern", "modem", "rn for m"],
    ["Slack", "Ｓｌａｃｋ", "full-width letters"],
    ["stripe", "𝐬𝐭𝐫𝐢𝐩𝐞", "mathematical letters"],
    ["linear", "Iinear", "a capital I for an l"],
    ["notion", "\u202enotion", "a bidi control"],
  ])("of %j and %j is one: %s", (name, forged) => {
    expect(skeleton(forged)).toBe(skeleton(name));
  });

  it.each([
    ["github", "gitlab"],
    ["café", "cafe"],
    ["my-server", "my_server"],
    ["天気", "天文"],
  ])("of %j and %j is not", (name, other) => {
    expect(skeleton(other)).not.toBe(skeleton(name));
  });

  it("is its own skeleton, of bounded length, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = skeleton(text);
        expect(skeleton(once)).toBe(once);
      }),
      { examples: [["𝚪"]], numRuns: 2000 },
    );
    expect(skeleton("a".repeat(1_000_000)).length).toBeLessThanOrEqual(128);
  });
});

describe("lookAlikes", () => {
  it("flags two servers with each other where a label or an id looks like the other's", () => {
    const real = server("acme~pay", "PayPal", "acme/pay");
    const forged = server("evil~pay", "PаyPal", "evil/pay");
    const twin = server("acrne~pay", "Another", "acrne/pay");
    expect(lookAlikes([real, forged, twin, server("x", "Unlike")])).toEqual(
      new Map([
        ["acme~pay", [twin, forged]],
        ["evil~pay", [real]],
        ["acrne~pay", [real]],
      ]),
    );
  });

  it("flags nothing where names are equal, or differ in case or spaces alone", () => {
    const names = ["GitHub", "github", "GITHUB", " github", "GitHub"];
    expect(lookAlikes(names.map((name, i) => server(`s${i + 2}a`, name))).size).toBe(0);
  });

  it("names a few of many", () => {
    const forms = ["l", "1", "i", "I", "і", "ı", "ι", "|"].map((letter) => `paypa${letter}x`);
    const found = lookAlikes(forms.map((name, i) => server(`z-${"abcdefgh"[i]}`, name)));
    expect(found.size).toBe(8);
    for (const others of found.values()) expect(others.length).toBeLessThanOrEqual(5);
  });

  it("takes names of Object.prototype for what they are", () => {
    const names = ["constructor", "c0nstructor", "__proto__"];
    expect([...lookAlikes(names.map((name) => server(name, name))).keys()]).toEqual([
      "constructor",
      "c0nstructor",
    ]);
  });
});

it("names a few of the many that share a skeleton, and never the server itself", () => {
  const servers = Array.from({ length: 40 }, (_, i) =>
    server(`s${i}`, `${"a".repeat(130)}${i}`, `id-of-its-own-${"xyz".repeat(i + 1)}`),
  );
  const found = lookAlikes(servers);
  expect(found.size).toBe(40);
  for (const [path, others] of found) {
    expect(others).toHaveLength(5);
    expect(others.map((other) => other.path)).not.toContain(path);
  }
});
