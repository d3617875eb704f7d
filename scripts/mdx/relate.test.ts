import { expect, it } from "vitest";
import type { ToolLink } from "../../src/schemas/page.ts";
import type { Rating } from "../../src/schemas/rating.ts";
import { relatedBySelf } from "./relate.ts";

function link(name: string): ToolLink {
  return { path: { server: "a", tool: name }, name, server: "a", category: "read", risk: "low" };
}

const EMPTY: Rating = {
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
};

it("links only the undo and partners that the server has", () => {
  const rating = {
    undo: "gone",
    partners: [
      { tool: "send", why: "W." },
      { tool: "__proto__", why: "W." },
    ],
  } satisfies Partial<Rating>;
  const full = { ...EMPTY, ...rating };
  expect(relatedBySelf(full, new Map([["send", link("send")]]))).toEqual({
    partners: [{ tool: link("send"), why: "W." }],
  });
});
