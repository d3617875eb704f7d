import fc from "fast-check";
import { expect, it } from "vitest";
import { ctaUrl } from "./cta-url.ts";

const TEMPLATE = "https://e.org/go?server={server}&tool={tool}#x";

it("percent-encodes what has a meaning in a URL", () => {
  const values = { server: "a/b c", tool: `"é"&x=1#`, policy: "" };
  expect(ctaUrl(TEMPLATE, values)).toBe(
    "https://e.org/go?server=a%2Fb%20c&tool=%22%C3%A9%22%26x%3D1%23#x",
  );
});

it("the address gives any name back exactly, placeholders and all", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("{tool}", "{policy}", "$&", "名前 '\"/?#"),
  );
  fc.assert(
    fc.property(name, name, (server, tool) => {
      const { searchParams } = new URL(ctaUrl(TEMPLATE, { server, tool, policy: "p" }));
      expect([...searchParams]).toEqual([
        ["server", server],
        ["tool", tool],
      ]);
    }),
  );
});

it("a policy comes without blanks, and is the same policy", () => {
  const policy = { version: "1", default: "deny", hide: ["a b", "#&%"] };
  const url = ctaUrl("https://e.org/#policy={policy}", {
    server: "s",
    tool: "t",
    policy: JSON.stringify(policy, null, 2),
  });
  const text = new URLSearchParams(new URL(url).hash.slice(1)).get("policy") ?? "";
  expect(text).not.toContain("\n");
  expect(JSON.parse(text)).toEqual(policy);
});
