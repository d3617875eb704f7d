import { expect, it } from "vitest";
import { siteHeaders } from "./site-headers.ts";

const EMAIL = "hello@example.org";

it("lets no page reach another origin where the contact form has no endpoint", () => {
  const text = siteHeaders({ contact: { email: EMAIL } });
  expect(text).toContain("; connect-src 'self'; ");
  expect(text).toContain("; form-action 'self'; ");
  expect(text).not.toContain("http");
});

it("names the endpoint's origin, and nothing else of its address", () => {
  const contact = { email: EMAIL, endpoint: "https://forms.example.org:8443/f/abc?x=1" };
  const text = siteHeaders({ contact });
  expect(text).toContain("connect-src 'self' https://forms.example.org:8443;");
  expect(text).toContain("form-action 'self' https://forms.example.org:8443;");
  expect(text).not.toContain("/f/abc");
});

it("puts one header on a line under one pattern for all paths", () => {
  const lines = siteHeaders({ contact: { email: EMAIL } })
    .trimEnd()
    .split("\n");
  expect(lines[0]).toBe("/*");
  for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}[A-Za-z-]+: \S/);
});
