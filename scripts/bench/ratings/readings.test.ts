import { describe, expect, test } from "vitest";
import { judge } from "../../classify/decide/judge.ts";
import { recordOf } from "../../classify/fixture.ts";
import { samplesOf } from "../../classify/train/examples.ts";
import type { HeldOut } from "../../classify/train/held-out.ts";
import { type Labelled, truthOf } from "../../classify/train/labels.ts";
import { blanketServers } from "./blanket.ts";
import { calledWith, WIDER } from "./boundary.ts";
import { bestRecall } from "./ceiling.ts";
import { READINGS, readBy } from "./truths.ts";

type Hints = Labelled["tool"]["annotations"];

function serverOf(id: string, tools: [name: string, hints: Hints, risk?: string][]): HeldOut[] {
  const entries = tools.map(([name, annotations, risk]) => ({
    line: {
      server: { id },
      tool: { name, annotations },
      ...(risk !== undefined && { labels: { risk, labeller: "vendor" } }),
    },
    record: recordOf({ name }, { server: { id } }),
  }));
  return samplesOf([entries]).map((sample) => ({
    sample,
    truth: truthOf(sample.entry.line) ?? "read",
    judgement: judge(sample.view, { read: 0, destructive: 0 }),
  }));
}

const truths = (tools: readonly HeldOut[], title: string) =>
  READINGS.filter((reading) => reading.title.startsWith(title))
    .slice(0, 1)
    .flatMap((reading) => readBy(tools, reading).map(({ said }) => [said.truth, said.told]));

describe("a reading of labels and hints", () => {
  const tools = serverOf("a", [
    ["get_a", { readOnlyHint: true }],
    ["put_a", { readOnlyHint: false }],
    ["wipe_a", { destructiveHint: true }],
    ["add_a", { destructiveHint: false }, "destructive"],
  ]);

  test("takes the vendor's word first, and hints only where they are set", () => {
    expect(truths(tools, "the vendor's label, else")).toEqual([
      ["read", true],
      ["change", false],
      ["destructive", true],
      ["destructive", true],
    ]);
    expect(truths(tools, "the vendor's label only")).toEqual([["destructive", true]]);
  });

  test("can put the protocol's defaults in place of absent hints", () => {
    expect(truths(tools, "the author's hints with")).toEqual([
      ["read", true],
      ["destructive", true],
      ["destructive", true],
    ]);
  });
});

test("blanket servers call every change destructive, or most creations", () => {
  const all = { destructiveHint: true };
  const none = { destructiveHint: false };
  const tools = [
    ...serverOf("all", [
      ["update_a", all],
      ["delete_a", all],
      ["move_a", all],
    ]),
    ...serverOf("makes", [
      ["create_a", all],
      ["update_a", none],
    ]),
    ...serverOf("careful", [
      ["create_a", none],
      ["update_a", none],
      ["delete_a", all],
    ]),
    ...serverOf("small", [["delete_a", all]]),
  ];
  expect([...blanketServers(tools)].sort()).toEqual(["all", "makes"]);
});

test("a judge that must treat alike what is alike cannot follow labels that contradict each other", () => {
  const tools = [
    ...serverOf("a", [
      ["stop_a", null, "destructive"],
      ["delete_a", null, "destructive"],
    ]),
    ...serverOf("b", [["stop_a", null, "write"]]),
  ];
  const name = ({ sample }: HeldOut) => sample.view.record.tool.name;
  expect(bestRecall(tools, name, 0.9)).toBe(0.5);
  expect(bestRecall(tools, name, 0.6)).toBe(1);
});

test("a wider boundary takes in what it names, and never what is read", () => {
  const [cancel, look] = serverOf("a", [
    ["cancel_job", null, "write"],
    ["get_job", null, "read"],
  ]);
  const wider = WIDER.find(({ title }) => title.startsWith("cancelling"));
  expect(cancel && [calledWith(cancel, undefined), calledWith(cancel, wider)]).toEqual([
    false,
    true,
  ]);
  expect(look && calledWith(look, wider)).toBe(false);
});
