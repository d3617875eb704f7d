import { expect, it } from "vitest";
import type { Policy } from "../../policy/schema.ts";
import { repeatCall, runText } from "./repeat.ts";

const POLICY: Policy = {
  version: "1",
  default: "deny",
  tools: {
    send: { limits: [{ counter: "send_rate", window: "minute", max: 30, scope: "grant" }] },
  },
};
const CALL = { tool: "send", args: {} };

it("denies the 31st call of a minute under a cap of 30, and opens again a minute later", () => {
  const run = repeatCall(POLICY, CALL, new Map(), 0, 31);
  expect(run).toMatchObject({ allowed: 30, last: { allow: false, step: 5 } });
  expect(run.last.pointer).toBe("/tools/send/limits/0");
  expect(runText(run)).toBe("30 calls allowed, call 31 denied");
  const later = repeatCall(POLICY, CALL, run.last.counters, 60_000, 1);
  expect(runText(later)).toBe("Allowed");
});

it("says how many calls passed and from which on they were denied", () => {
  const text = (calls: number, allowed: number) =>
    runText({ ...repeatCall(POLICY, CALL, new Map(), 0, 1), calls, allowed });
  expect(text(1, 0)).toBe("Denied");
  expect(text(5, 5)).toBe("All 5 calls allowed");
  expect(text(5, 0)).toBe("All 5 calls denied");
  expect(text(5, 1)).toBe("1 call allowed, calls 2 to 5 denied");
  expect(text(2000, 1200)).toBe("1,200 calls allowed, calls 1,201 to 2,000 denied");
});
