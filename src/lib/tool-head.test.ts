import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Page } from "../schemas/page.ts";
import { readWordings } from "./content.ts";
import { toolHead } from "./tool-head.ts";

const wording = readWordings(fileURLToPath(new URL("../..", import.meta.url))).get("read");
const url = new URL("https://e.org/docs/tools/a~b/x/");

/** The head of a tool of this name on a server of this title. */
function head(name: string, title: string) {
  if (!wording) throw new Error("no wording");
  const page = {
    path: { server: "a~b", tool: "x" },
    server: { id: "a/b", title },
    tool: { name },
    setAside: [],
    rating: {
      category: "read",
      risk: "low",
      confidence: 1,
      basis: "name",
      rationale: "R.",
      reasons: [],
      evidence: [],
      paraphrases: [],
      missing: [],
      parameters: [],
      partners: [],
    },
    policy: "",
    policyReasons: [],
    fingerprint: "",
    related: { siblings: [], riskiest: [], partners: [], elsewhere: [] },
    serverTools: { low: 1, medium: 0, high: 0, critical: 0 },
  } satisfies Page;
  return toolHead(page, wording, url);
}

it("names tool, server, category and risk", () => {
  const { title, description } = head("read_file", "Files");
  expect(title).toBe("read_file on Files: Read, low risk");
  expect(description).toContain("read_file");
  expect(description).toContain("Files");
});

it("drops what nobody would see from the title, and cuts what is too long", () => {
  expect(head("re\u202ead\u200b_file", "\ufeffFiles").title).toMatch(/^read_file on Files:/);
  expect(head("\u034f", "S").title).toMatch(/^unnamed on S:/);
  const long = head("n".repeat(256), "s".repeat(512));
  expect(long.title.length).toBeLessThan(200);
  expect(long.description.length).toBeLessThan(400);
});

it("gives structured data with absolute addresses of the levels above", () => {
  const [breadcrumb, article] = head("x", "S").jsonLd;
  expect(breadcrumb).toMatchObject({
    itemListElement: [
      { name: "Servers", item: "https://e.org/docs/tools/" },
      { name: "S", item: "https://e.org/docs/tools/a~b/" },
      { name: "x", item: url.href },
    ],
  });
  expect(article).toMatchObject({ "@type": "TechArticle", url: url.href });
});
