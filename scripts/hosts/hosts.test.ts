import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { siteHeaders } from "../../src/lib/site-headers.ts";
import { headersFor, parseHeaders } from "../headers.ts";
import { cloudFrontHeaders } from "./cloudfront-headers.ts";
import { fitLines, misfits } from "./fit.ts";
import { headerValues, patternSource } from "./header-values.ts";
import { HOSTS } from "./hosts.ts";
import { LIMITS } from "./limits.ts";
import { parseRedirects } from "./redirects.ts";
import { siteFacts } from "./site-facts.ts";

const RULES = parseHeaders(siteHeaders({ contact: { email: "a@example.org" } }, "/docs/"));

describe("redirects", () => {
  it("are read with their status, without comments", () => {
    const text = "# moved\n\n/a /b\n/c/* https://e.org/:splat 302 # later\n";
    expect(parseRedirects(text)).toEqual([
      { from: "/a", to: "/b", status: 301 },
      { from: "/c/*", to: "https://e.org/:splat", status: 302 },
    ]);
  });

  it.each([
    "/a",
    "a /b",
    "/a b",
    "/a /b 200",
    "/a /b;} 301",
    '/a "/b" 301',
    "/a /$1",
    "//e.org /b",
  ])("%j is refused with its line, before it reaches a configuration", (line) => {
    expect(() => parseRedirects(`\n${line}`)).toThrow(/^_redirects:2: /);
  });
});

describe("headers", () => {
  it.each([
    "/docs/",
    "/docs/s/index.json",
    "/docs/s/0a1/names/0.txt",
    "/docs/assets/a.js",
    "/s/x/y",
  ])("of %s are the same by pattern and by regular expression", (path) => {
    for (const { name, otherwise, cases } of headerValues(RULES)) {
      const found = cases.find(({ pattern }) => new RegExp(pattern).test(path));
      const cache = name === "Cache-Control" ? "public, max-age=0, must-revalidate" : "";
      const wanted = headersFor(RULES, path).get(name) ?? cache;
      expect(found?.value ?? otherwise).toBe(wanted);
    }
  });

  it("take no character of a pattern for more than itself", () => {
    expect(new RegExp(patternSource("/a.b(c)+/*")).test("/a.b(c)+/e")).toBe(true);
    expect(new RegExp(patternSource("/a.b")).test("/axb")).toBe(false);
    expect(() => patternSource('/a"; }')).toThrow("no server");
  });

  it.each(['a"; return 200', "a$b", "a{b}", "a\\b", "a\tb"])(
    "%j is refused as a value",
    (value) => {
      expect(() => headerValues([{ pattern: "/*", headers: [["X", value]] }])).toThrow("no server");
    },
  );

  it("go to the fields that CloudFront has for them, the others to its list", () => {
    const config = JSON.parse(cloudFrontHeaders(RULES));
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = config;
    expect(security.ContentSecurityPolicy.ContentSecurityPolicy).toContain("default-src 'none'");
    expect(security.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(31_536_000);
    expect(custom.Items.map(({ Header }: { Header: string }) => Header)).toEqual([
      "Cross-Origin-Opener-Policy",
    ]);
    expect(custom.Quantity).toBe(custom.Items.length);
  });
});

describe("limits", () => {
  const facts = {
    files: 48_000,
    bytes: 9e8,
    largestFile: { path: "/catalogue.ndjson", bytes: 26_000_000 },
    fullestFolder: { path: "/s/names", files: 54_001 },
  };

  it("are told host by host, with the figure and the limit", () => {
    const lines = fitLines(facts);
    expect(lines).toHaveLength(LIMITS.length);
    expect(lines).toContain("Cloudflare, free    too big: files: 48,000, at most 20,000");
    expect(lines).toContain(
      'Netlify             too big: files in "/s/names": 54,001, at most 54,000',
    );
    expect(lines).toContain("GitHub Pages        fits; sends none of the site's headers");
  });

  it.each(LIMITS)("of $name are kept by a site of one page", (host) => {
    const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "index.html"), "<p>");
    const site = siteFacts(folder);
    expect(site).toEqual({
      files: 1,
      bytes: 3,
      largestFile: { path: "/a/index.html", bytes: 3 },
      fullestFolder: { path: "/a", files: 1 },
    });
    expect(misfits(host, site)).toEqual([]);
  });
});

describe("the files of a host", () => {
  const site = {
    root: "/sites/mine/dist",
    earlier: "/sites/mine/.dist/earlier-s",
    base: "/",
    headers: RULES,
    redirects: [],
  };
  const filesOf = (name: string) =>
    HOSTS.get(name)?.(site, { port: 80 }, "/sites/mine").files ?? new Map<string, string>();

  it.each([...HOSTS.keys()])("%s: no placeholder is left", (name) => {
    const files = filesOf(name);
    expect(files.size).toBeGreaterThan(0);
    for (const text of files.values()) expect(text).not.toMatch(/(?<!\$)\{\{|undefined/);
  });

  it("name the site's folder by its path from where they lie", () => {
    expect(filesOf("cloudflare").get("wrangler.jsonc")).toContain('"directory": "./dist"');
    expect(filesOf("netlify").get("netlify.toml")).toContain('publish = "./dist"');
    expect(filesOf("s3").get("deploy-s3.sh")).toContain("site='./dist'\n");
  });

  /** A query as CloudFront hands it over. */
  const queryParts = (query: string) =>
    Object.fromEntries(
      [...Map.groupBy(query.split("&").filter(Boolean), (pair) => pair.split("=")[0] ?? "")].map(
        ([name, pairs]) => {
          const values = pairs.map((pair) => ({ value: pair.split("=")[1] ?? "" }));
          return [name, { ...values[0], ...(values.length > 1 && { multiValue: values }) }];
        },
      ),
    );
  const answerSchema = z.object({
    uri: z.string().optional(),
    statusCode: z.number().optional(),
    headers: z.object({ location: z.object({ value: z.string() }) }).optional(),
  });

  it.each([
    ["/", { uri: "/index.html" }],
    ["/tools/a~b/", { uri: "/tools/a~b/index.html" }],
    ["/assets/a.js", { uri: "/assets/a.js" }],
    ["/tools", { statusCode: 301, headers: { location: { value: "/tools/" } } }],
    ["//evil.example/x", { statusCode: 301, headers: { location: { value: "/evil.example/x/" } } }],
    [
      "/\\evil.example/x",
      { statusCode: 301, headers: { location: { value: "/evil.example/x/" } } },
    ],
    [
      "/search?q=a%20b&risk=high&risk=low&empty",
      {
        statusCode: 301,
        headers: { location: { value: "/search/?q=a%20b&risk=high&risk=low&empty" } },
      },
    ],
  ])("s3: the function at the edge answers %s as a web server would", (address, wanted) => {
    const code = filesOf("s3").get("cloudfront-function.js") ?? "";
    const [uri, query = ""] = address.split("?");
    const event = JSON.stringify({ request: { uri, querystring: queryParts(query) } });
    const answer = runInNewContext(`${code}\nJSON.stringify(handler(${event}))`);
    expect(answerSchema.parse(JSON.parse(String(answer)))).toEqual(wanted);
  });
});
