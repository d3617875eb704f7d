import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stage as catalogue } from "../scripts/catalogue/index.ts";
import { stage as classify } from "../scripts/classify/index.ts";
import { createLog } from "../scripts/log.ts";
import { stage as mdx } from "../scripts/mdx/index.ts";
import { stage as pages } from "../scripts/pages/index.ts";
import { stage as templates } from "../scripts/templates/index.ts";
import { workPaths } from "../scripts/work.ts";
import { readFrontMatter, writeFrontMatter } from "../src/lib/front-matter.ts";

const root = resolve(".cache/planted-policy");
const output = join(root, "site");

const PLANTED = `${JSON.stringify(
  {
    version: "1",
    default: "deny",
    tools: {
      update_order: {
        limits: [{ counter: "update_order_rate", window: "hour", max: 7, scope: "grant" }],
      },
    },
  },
  null,
  2,
)}\n`;

beforeAll(async () => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const source = join(root, "tools.ndjson");
  const tool = { name: "update_order", description: "Updates the status of an order." };
  writeFileSync(source, `${JSON.stringify({ server: { id: "shop" }, tool })}\n`);
  const work = workPaths(root);
  const log = createLog({ quiet: true });
  const context = { sources: [source], work, output, siteUrl: "http://localhost", base: "/", log };
  for (const stage of [catalogue, classify, mdx]) await stage.run({ ...context });
  const file = join(work.tools, "shop", "update_order.mdx");
  const { data, body } = readFrontMatter(readFileSync(file, "utf8"));
  const planted = new Map<string, unknown>([...Object.entries(data), ["policy", PLANTED]]);
  writeFileSync(file, writeFrontMatter(planted, body.trimStart()));
  for (const stage of [templates, pages]) await stage.run(context);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

it("says 7 per hour wherever a page speaks of a limit of 7 per hour, and names no other limit", () => {
  const html = readFileSync(join(output, "tools", "shop", "update_order", "index.html"), "utf8");
  const text = visibleText(parse(html)).replace(/\s+/g, " ");
  const limits = [...text.matchAll(/([\d,]+) (?:calls )?(?:per|a|an) (minute|hour|day)\b/g)];
  expect(new Set(limits.map(([found]) => found))).toEqual(new Set(["7 per hour"]));
  // The short reading, the long reading and the answers; then the dialect that can say it.
  expect(limits.length).toBeGreaterThanOrEqual(4);
  expect(text).toContain('rate_limit: "7/hour"');
  expect(text).toContain('context.counters["update_order_rate"] < 7');
  expect(text).not.toMatch(/\b(?:30|10|1,800|43,200)\b/);
});

it("computes the worst case from the planted limit", () => {
  const html = readFileSync(join(output, "tools", "shop", "update_order", "index.html"), "utf8");
  const table = /<table class="worst-case">[\s\S]*?<\/table>/.exec(html)?.[0] ?? "";
  const cells = [...table.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell);
  expect(cells).toEqual(["7", "14", "7", "14", "168", "175"]);
});

function visibleText(node: DefaultTreeAdapterMap["node"]): string {
  if (node.nodeName === "script" || node.nodeName === "style" || node.nodeName === "head")
    return "";
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(visibleText).join(" ") : "";
}
