import { printPolicy } from "../print.ts";
import { renderCedar } from "./cedar.ts";
import { renderClaudeCode } from "./claude-code.ts";
import { renderCodex } from "./codex.ts";
import type { Dialect } from "./dialect.ts";
import { renderIntercept } from "./intercept.ts";

const BLOCKS_ONLY = [
  "It blocks tools by name and does nothing else: no caps, no rules on arguments, no messages of your own.",
  "Tools that the policy does not name stay allowed: a default of deny cannot be said.",
  "Whether a blocked tool is still listed to the agent is not documented.",
];

/** All forms, in the order of the tabs. */
export const DIALECTS: readonly Dialect[] = [
  {
    id: "policy-json",
    title: "policy.json",
    fileName: "policy.json",
    render: (policy) => ({ text: printPolicy(policy) }),
    cannot: [
      "It has no step at which a person is asked.",
      "A tool is left out of the list on streamable-HTTP servers only; on others its calls are denied.",
    ],
  },
  {
    id: "intercept",
    title: "Intercept YAML",
    fileName: "policy.yaml",
    render: renderIntercept,
    cannot: [
      "A rule on an argument also denies calls that leave the argument out, or give it in another type.",
      "Denying by a pattern, by a part of a text or list, or by two arguments at once cannot be said.",
      "It has no step at which a person is asked.",
    ],
  },
  {
    id: "claude-code",
    title: "Claude Code",
    fileName: ".claude/settings.json",
    render: renderClaudeCode,
    cannot: BLOCKS_ONLY,
  },
  {
    id: "codex",
    title: "Codex",
    fileName: "config.toml",
    render: renderCodex,
    cannot: BLOCKS_ONLY,
  },
  {
    id: "cedar",
    title: "Cedar",
    fileName: "policy.cedar",
    render: renderCedar,
    cannot: [
      "Cedar keeps no counters: whoever asks it must count the allowed calls of each window and pass the counts in context.counters.",
      "Patterns cannot be said; neither can fractions and null, in the policy or in the arguments of a call.",
      "It decides calls only: leaving a tool out of the list is up to whoever asks it.",
    ],
  },
];
