import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { listProcesses, measured, treeKib } from "./measure.ts";

const HOLD = "const held = Buffer.alloc(300 * 2 ** 20, 1); setTimeout(() => held, 1000)";

it.runIf(existsSync("/proc/self/status"))(
  "counts the memory of processes below this one, while they run",
  async () => {
    const idle = await measured(async () => {});
    const busy = await measured(async () => {
      await once(spawn(process.execPath, ["-e", HOLD], { stdio: "ignore" }), "close");
    });
    expect(idle.peakRssMiB).toBeGreaterThan(20);
    expect(busy.peakRssMiB).toBeGreaterThan(idle.peakRssMiB + 250);
    expect(busy.seconds).toBeGreaterThan(0.9);
  },
);

it.runIf(existsSync("/proc/self/status"))(
  "counts another process alone where it is named",
  async () => {
    const held = Buffer.alloc(300 * 2 ** 20, 1);
    const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 700)"], { stdio: "ignore" });
    const { peakRssMiB } = await measured(
      async () => void (await once(child, "close")),
      () => child.pid ?? 0,
    );
    expect(peakRssMiB).toBeGreaterThan(20);
    expect(peakRssMiB).toBeLessThan(held.length / 2 ** 20);
  },
);

it("passes an error on", async () => {
  const failing = async () => {
    throw new Error("no");
  };
  await expect(measured(failing)).rejects.toThrow("no");
});

it("counts a process that has no memory of its own yet with its parent alone", () => {
  const root = { pid: 1, parent: 0, rss: 600, stack: 70 };
  const started = { pid: 2, parent: 1, rss: 600, stack: 70 };
  const running = { pid: 3, parent: 1, rss: 40, stack: 90 };
  const below = { pid: 4, parent: 3, rss: 5, stack: 0 };
  const untold = { pid: 5, parent: 4, rss: 7, stack: 0 };
  const stranger = { pid: 9, parent: 0, rss: 1000, stack: 95 };
  expect(treeKib([root, started, running, below, untold, stranger], 1)).toBe(652);
});

it.runIf(existsSync("/proc/self/stat"))(
  "tells processes with memory of their own apart",
  async () => {
    const child = spawn(process.execPath, ["-e", "console.log(1); setInterval(() => {}, 1000)"]);
    await once(child.stdout, "data");
    const [own, other] = [process.pid, child.pid].map((pid) =>
      listProcesses().find((process) => process.pid === pid),
    );
    child.kill();
    expect(own?.stack).toBeGreaterThan(0);
    expect(other).toMatchObject({ parent: process.pid, stack: expect.any(Number) });
    expect(other?.stack).toBeGreaterThan(0);
    expect(other?.stack).not.toBe(own?.stack);
  },
);
