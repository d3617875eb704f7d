import { expect, it } from "vitest";
import { headersFor, parseHeaders } from "../../scripts/headers.ts";
import { ENTRANCE_FILES } from "../search/layout.ts";
import { siteHeaders } from "./site-headers.ts";

const EMAIL = "hello@example.org";

it("lets no page reach another origin where the contact form has no endpoint", () => {
  const text = siteHeaders({ contact: { email: EMAIL } }, "/");
  expect(text).toContain("; connect-src 'self'; ");
  expect(text).toContain("; form-action 'self'; ");
  expect(text).not.toContain("http");
});

it("allows no inline script or style, no eval, and no text as script but the search worker's", () => {
  const text = siteHeaders({ contact: { email: EMAIL } }, "/");
  expect(text).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
  expect(text).toContain("; style-src 'self';");
  expect(text).toContain("; require-trusted-types-for 'script'; trusted-types search-worker\n");
  expect(text).not.toMatch(/unsafe-inline|'unsafe-eval'|data:|blob:|\*[^\n]*-src/);
});

it("forbids what pages do not need, for every kind of request, and keeps others from framing them", () => {
  const headers = headersFor(parseHeaders(siteHeaders({ contact: { email: EMAIL } }, "/")), "/x/");
  const policy = headers.get("Content-Security-Policy")?.split("; ") ?? [];
  expect(new Set(policy)).toEqual(
    new Set([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      ...["worker", "connect", "style", "img", "font"].map((kind) => `${kind}-src 'self'`),
      "form-action 'self'",
      ...["base-uri", "frame-ancestors", "object-src"].map((kind) => `${kind} 'none'`),
      "require-trusted-types-for 'script'",
      "trusted-types search-worker",
    ]),
  );
  expect([...headers].slice(1)).toEqual([
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Strict-Transport-Security", "max-age=31536000"],
  ]);
});

it("says of a Markdown twin that it is one", () => {
  const rules = parseHeaders(siteHeaders({ contact: { email: EMAIL } }, "/docs/"));
  const type = (path: string) => headersFor(rules, path).get("Content-Type");
  expect(type("/docs/tools/a/index.md")).toBe("text/markdown; charset=utf-8");
  expect(type("/docs/tools/a/b/index.md")).toBeUndefined();
});

it("names the endpoint's origin, and nothing else of its address", () => {
  const contact = { email: EMAIL, endpoint: "https://forms.example.org:8443/f/abc?x=1" };
  const text = siteHeaders({ contact }, "/");
  expect(text).toContain("connect-src 'self' https://forms.example.org:8443;");
  expect(text).toContain("form-action 'self' https://forms.example.org:8443;");
  expect(text).not.toContain("/f/abc");
});

it("keeps a build's search for ever, and asks anew for what leads to it", () => {
  const rules = parseHeaders(siteHeaders({ contact: { email: EMAIL } }, "/docs/"));
  const cache = (path: string) => headersFor(rules, path).get("Cache-Control");
  for (const file of ENTRANCE_FILES) expect(cache(`/docs/s/${file}`)).toBe("no-cache");
  for (const file of ["pagefind.js", "names/0.txt", "part-1/fragment/en_1.pf_fragment"])
    expect(cache(`/docs/s/0123abc/${file}`)).toMatch(/immutable/);
  for (const path of ["/docs/", "/s/index.json", "/docs/s/", "/docs/search/"])
    expect(cache(path)).toBeUndefined();
});

it("puts one header on a line under its pattern", () => {
  const lines = siteHeaders({ contact: { email: EMAIL } }, "/")
    .trimEnd()
    .split("\n");
  expect(lines[0]).toBe("/*");
  for (const line of lines) expect(line).toMatch(/^(?:\/\S*| {2}[A-Za-z-]+: \S.*)$/);
});
