import type { Policy } from "../schema.ts";

export type Rendered = { text: string } | { reason: string };

/** What the reader's own configuration calls things. */
export interface Names {
  /** The server in the client's configuration; a placeholder on a page. */
  server: string;
}

/** One form in which a policy can be written, for one enforcer. */
export interface Dialect {
  id: "policy-json" | "intercept" | "claude-code" | "codex" | "cedar";
  title: string;
  fileName: string;
  /** The policy in this form, or why it cannot be said: never a rule that is looser. */
  render(policy: Policy, names: Names): Rendered;
  /** What this form cannot express, one sentence each. */
  cannot: readonly string[];
}
