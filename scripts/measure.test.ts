import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { measured } from "./measure.ts";

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

it("passes an error on", async () => {
  const failing = async () => {
    throw new Error("no");
  };
  await expect(measured(failing)).rejects.toThrow("no");
});
