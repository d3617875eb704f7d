import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRegex } from "../regex/regex.ts";
import * as patterns from "./patterns.ts";

function matcher(pattern: string): (text: string) => boolean {
  const compiled = compileRegex(pattern);
  if (!compiled.ok) throw new Error(compiled.error);
  return (text) => compiled.regex.test(text);
}

const notHttps = matcher(patterns.NOT_HTTPS);
const privateHost = matcher(patterns.PRIVATE_HOST);

/** As the two entries of an address argument decide together. */
function addressPasses(url: string): boolean {
  return !notHttps(url) && !privateHost(url);
}

describe("address patterns", () => {
  it("let public https addresses pass", () => {
    for (const url of [
      "https://example.com",
      "https://example.com/",
      "HTTPS://example.com/",
      "https://EXAMPLE.com:8443/a@b?c=http://10.0.0.1#d",
      "https://a.b-c.d_e.example.co.uk./x",
      "https://xn--bcher-kva.example/%2e%2e/",
      "https://1.1.1.example.org?x",
      "https://internal.example.com",
      "https://localhost.example.com",
    ])
      expect(addressPasses(url), url).toBe(true);
  });

  it("stop every other scheme and every malformed start", () => {
    for (const url of [
      "",
      "h",
      "https:",
      "https:/",
      "https://",
      "http://example.com",
      "HTTP://example.com",
      "httpx://example.com",
      "file:///etc/passwd",
      "ftp://example.com",
      "data:text/html,x",
      "javascript:alert(1)",
      "//example.com",
      "example.com",
      " https://example.com",
      "\nhttps://example.com",
      "https:example.com",
      "https:\\\\example.com",
      "https:/example.com",
      "gopher://x.example",
    ])
      expect(addressPasses(url), JSON.stringify(url)).toBe(false);
  });

  it("stop private, local and numeric hosts in all the spellings that URL parsers accept", () => {
    for (const host of [
      "localhost",
      "LOCALHOST",
      "localhost.",
      "a.localhost",
      "printer",
      "printer.local",
      "db.internal",
      "metadata.google.internal",
      "router.lan",
      "box.localdomain",
      "api.default.svc",
      "db.private",
      "x.test",
      "x.corp",
      "1.0.0.127.in-addr.arpa",
      "127.0.0.1",
      "127.0.0.1.",
      "127.1",
      "2130706433",
      "0x7f000001",
      "0x7f.1",
      "0177.0.0.1",
      "10.0.0.0x1",
      "169.254.169.254",
      "[::1]",
      "[fd00::1]",
      "user@10.0.0.1",
      "example.com@10.0.0.1",
      "example.com:x@10.0.0.1",
      "\\10.0.0.1",
      "/10.0.0.1",
      "1\t27.0.0.1",
      "127。0。0。1",
      "%6cocalhost",
      "ⓛocalhost",
      "",
    ])
      for (const rest of ["", "/", "/a", ":8080/", "?q", "#f"])
        expect(addressPasses(`https://${host}${rest}`), JSON.stringify(host + rest)).toBe(false);
  });

  it("let no address pass that the URL standard takes to a numeric or dotless host", () => {
    const piece = fc.constantFrom(
      "1",
      "0x7f",
      "a",
      ".",
      ":",
      "/",
      "\\",
      "@",
      "[",
      "]",
      "%31",
      "?",
      "#",
      "\t",
      "-",
      "com",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const url = `https://${pieces.join("")}`;
        if (!addressPasses(url) || !URL.canParse(url)) return;
        const { hostname, username } = new URL(url);
        expect(username).toBe("");
        expect(hostname).toMatch(/\./);
        expect(hostname).not.toMatch(/^[\d.]+$|\[/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("opposites", () => {
  it("match exactly where their patterns do not", () => {
    const unit = fc.constantFrom(..."https:/.\\aSſ\n");
    for (const [pattern, opposite] of patterns.OPPOSITES) {
      const one = matcher(pattern);
      const other = matcher(opposite);
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string({ unit }),
            fc.string({ unit }).map((rest) => `https://${rest}`),
          ),
          (text) => {
            expect(other(text)).toBe(!one(text));
          },
        ),
        { numRuns: 1000 },
      );
    }
  });
});

describe("other patterns", () => {
  const dotSegment = matcher(patterns.DOT_SEGMENT);

  it("stop parent folders and dot-folders, and let plain paths pass", () => {
    for (const path of [
      "..",
      "../a",
      "a/../b",
      "a\\..\\b",
      ".ssh/id",
      "a/.env",
      "/home/.config/x",
      "...",
      "~/.aws",
      "C:..\\x",
      "host:.ssh/id",
    ])
      expect(dotSegment(path), path).toBe(true);
    for (const path of [
      "",
      ".",
      "./a",
      "a/b.txt",
      "a/./b",
      "a..b",
      "/etc/hosts",
      "C:\\x\\y.z",
      "a./b",
      "C:.",
      "C:x.y",
      "a:./b",
    ])
      expect(dotSegment(path), path).toBe(false);
  });

  it("stay short enough for a page, and quick on texts that fit them nearly everywhere", () => {
    const started = performance.now();
    for (const pattern of patterns.PATTERN_WORDS.keys()) {
      expect(pattern.length, pattern).toBeLessThan(400);
      for (const text of ["a ", "(((", "-c ", "kubectl x ", "location ", "(delete ", "https://a."])
        matcher(pattern)(text.repeat(1000));
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
