import { policyOf } from "../../../../src/lib/policy-of.ts";
import { toolTotal } from "../../../../src/lib/tool-total.ts";
import { DIALECTS } from "../../../../src/policy/dialects/index.ts";
import { readPolicy } from "../../../../src/policy/reading.ts";
import { callsText } from "../../../../src/policy/worst-case.ts";
import type { Page } from "../../../../src/schemas/page.ts";
import { words } from "./text.ts";

const SERVER_PLACEHOLDER = "your-server";

export function control(page: Page) {
  const { tool, policy: text, supervised } = page;
  const policy = policyOf(text);
  const reading = readPolicy(policy, tool.name, toolTotal(page.serverTools) - 1);
  const { outcome } = reading.verdict;
  const bounded = reading.worstCase.some(({ calls }) => calls !== null);
  return {
    text,
    short: words(reading.short),
    rules: reading.rules.map(words),
    worst:
      outcome === "allowed" && bounded
        ? reading.worstCase.map(({ window, calls, across }) => ({
            window,
            calls: callsText(calls),
            across: callsText(across),
          }))
        : [],
    reasons: page.policyReasons,
    ...(supervised && { supervised: second(supervised, tool.name) }),
    dialects: DIALECTS.filter(({ id }) => id !== "policy-json").map((dialect) => ({
      id: dialect.id,
      ...dialect.render(policy, { server: SERVER_PLACEHOLDER }),
    })),
  };
}

function second({ policy, reasons }: NonNullable<Page["supervised"]>, tool: string) {
  const reading = readPolicy(policyOf(policy), tool);
  return {
    text: policy,
    short: words(reading.short),
    long: reading.long.map(words),
    reasons,
  };
}
