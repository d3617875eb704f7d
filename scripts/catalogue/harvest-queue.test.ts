import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { inOrder } from "./harvest-queue.ts";
import { collect } from "./test-support.ts";

it("yields in the order of the values, whatever takes longest, so many at once and no more", async () => {
  let running = 0;
  let most = 0;
  const work = async (value: number) => {
    running += 1;
    most = Math.max(most, running);
    await sleep(value % 7);
    running -= 1;
    return value * 2;
  };
  const values = Array.from({ length: 100 }, (_, i) => i);
  expect(await collect(inOrder(values, 5, work))).toEqual(values.map((value) => value * 2));
  expect(most).toBe(5);
});

it("does not run ahead of a slow one without bounds", async () => {
  let started = 0;
  let finish = () => {};
  const first = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const values = Array.from({ length: 1000 }, (_, i) => i);
  const results = inOrder(values, 2, async (value) => {
    started += 1;
    if (value === 0) await first;
  });
  const all = collect(results);
  await sleep(20);
  expect(started).toBeLessThan(20);
  finish();
  expect(await all).toHaveLength(1000);
});

it("fails where a piece of work fails", async () => {
  const work = async (value: number) => {
    if (value === 3) throw new Error("broken");
    return value;
  };
  await expect(collect(inOrder([1, 2, 3, 4], 2, work))).rejects.toThrow("broken");
});
