import { expect, test } from "vitest";
import { judge } from "../../classify/decide/judge.ts";
import { recordOf } from "../../classify/fixture.ts";
import { samplesOf } from "../../classify/train/examples.ts";
import type { HeldOut } from "../../classify/train/held-out.ts";
import type { Truth } from "../../classify/train/labels.ts";
import { givenOneByOne } from "./label-quality.ts";
import { tradeOff } from "./trade-off.ts";

function serverOf(id: string, labeller: string, truths: Truth[], read = 0.5): HeldOut[] {
  const entries = truths.map((risk, index) => {
    const tool = { name: `thing_${index}` };
    const record = recordOf(tool, { server: { id } });
    return { line: { server: { id }, tool, labels: { risk, labeller } }, record };
  });
  return samplesOf([entries]).map((sample, index) => ({
    sample,
    truth: truths[index] ?? "read",
    judgement: judge(sample.view, { read, destructive: 0 }),
  }));
}

test("labels of a generator, and of a server that calls all its tools the same, are left out", () => {
  const kept = serverOf("mixed", "vendor", ["read", "change", "destructive"]);
  const reading = serverOf("reading", "vendor", ["read", "read", "read"]);
  const alike = serverOf("alike", "vendor", ["destructive", "destructive", "destructive"]);
  const generated = serverOf("made", "some generator", ["read", "change", "read"]);
  expect(givenOneByOne([...kept, ...reading, ...alike, ...generated])).toEqual([
    ...kept,
    ...reading,
  ]);
});

test("a higher threshold calls fewer open tools Read, and misses fewer changing ones", () => {
  const tools = [
    ...serverOf("a", "vendor", ["read", "change"], 0.85),
    ...serverOf("b", "vendor", ["read"], 0.96),
  ];
  const rows = new Map(
    tradeOff(tools).map(([title = "", right, missed]) => [title, [right, missed]]),
  );
  expect(rows.get("one threshold of 0.80")).toEqual(["66.67 %", "33.33 %"]);
  expect(rows.get("one threshold of 0.90")).toEqual(["66.67 %", "0.00 %"]);
  expect(rows.get("one threshold of 0.99")).toEqual(["33.33 %", "0.00 %"]);
});
