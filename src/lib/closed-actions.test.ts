import { expect, it } from "vitest";
import { printPolicy } from "../policy/print.ts";
import { recommend } from "../policy/recommend.ts";
import type { Rating } from "../schemas/rating.ts";
import { closedActions, tellsActionsApart } from "./closed-actions.ts";

type Actions = NonNullable<Rating["actions"]>;

const LIST = { value: "list", category: "read", risk: "low" } as const;
const DROP = { value: "drop", category: "destructive", risk: "critical" } as const;

/** A tool that is rated Destructive, under the policy recommended for it. */
function acting(actions?: Actions) {
  const level = { category: "destructive", risk: "critical" } as const;
  const tool = {
    name: "t",
    inputSchema: { type: "object", properties: { action: { enum: ["list", "drop"] } } },
  };
  const subject = { ...tool, rating: { ...level, parameters: [], ...(actions && { actions }) } };
  const policy = printPolicy(recommend(subject).policy);
  return { tool, rating: { ...(actions && { actions }) }, policy };
}

it("names the actions that the policy denies, where it lets others pass", () => {
  const page = acting({ parameter: "action", values: [LIST, DROP] });
  expect([...closedActions(page)]).toEqual(["drop"]);
  expect(tellsActionsApart(page)).toBe(true);
});

it("tells nothing apart where the policy denies every call", () => {
  const page = {
    ...acting({ parameter: "action", values: [LIST, DROP] }),
    policy: acting().policy,
  };
  expect([...closedActions(page)]).toEqual(["list", "drop"]);
  expect(tellsActionsApart(page)).toBe(false);
});

it("knows of no action where no argument selects one", () => {
  for (const page of [acting(), acting({ parameter: "", values: [LIST, DROP] })]) {
    expect(closedActions(page).size).toBe(0);
    expect(tellsActionsApart(page)).toBe(false);
  }
});
