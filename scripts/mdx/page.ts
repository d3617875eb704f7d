import { fingerprint } from "../../src/lib/fingerprint.ts";
import { writeFrontMatter } from "../../src/lib/front-matter.ts";
import { printPolicy } from "../../src/policy/print.ts";
import { type Recommendation, recommend } from "../../src/policy/recommend.ts";
import { writeKind } from "../../src/policy/write-kind.ts";
import type { PageHistory } from "../../src/schemas/history.ts";
import type { Page, Related, RiskCounts } from "../../src/schemas/page.ts";
import type { Rated } from "../../src/schemas/rated.ts";
import { BODY } from "./sections.ts";

export function recommendFor(rated: Rated): Recommendation {
  const { name, inputSchema } = rated.tool;
  const kind = writeKind(rated.rating);
  return recommend({
    name,
    rating: rated.rating,
    ...(inputSchema && { inputSchema }),
    ...(kind && { kind }),
  });
}

/** All that the page of one tool is made from. */
export function pageOf(
  rated: Rated,
  recommendation: Recommendation,
  related: Related,
  serverTools: RiskCounts,
  history?: PageHistory,
): Page {
  const { inputSchema, outputSchema, ...tool } = rated.tool;
  const { policy, supervised, reasons, supervisedReasons } = recommendation;
  return {
    path: rated.path,
    server: rated.server,
    tool,
    ...(inputSchema && { inputSchema: JSON.stringify(inputSchema) }),
    ...(outputSchema && { outputSchema: JSON.stringify(outputSchema) }),
    setAside: rated.setAside,
    rating: rated.rating,
    policy: printPolicy(policy),
    policyReasons: reasons,
    ...(supervised && {
      supervised: { policy: printPolicy(supervised), reasons: supervisedReasons },
    }),
    fingerprint: fingerprint(rated.tool),
    related,
    serverTools,
    ...(history && { history }),
  };
}

/** The text of content/tools/<server>/<tool>.mdx. */
export function mdxText(page: Page): string {
  return writeFrontMatter(new Map(Object.entries(page)), BODY);
}
