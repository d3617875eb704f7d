import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished, vi } from "vitest";
import { scratchFolder } from "../tests/support/scratch.ts";
import { withLock } from "./lock.ts";

it("lets nobody else in while a build runs, and the next one in when it has ended", async () => {
  const folder = scratchFolder();
  await withLock(folder, async () => {
    const second = withLock(folder, async () => "in");
    await expect(second).rejects.toThrow(
      new RegExp(`a build by process ${process.pid} is under way since \\d{4}-\\d\\d-\\d\\dT`),
    );
  });
  await expect(withLock(folder, async () => "in")).resolves.toBe("in");
});

it("is released when the build fails", async () => {
  const folder = scratchFolder();
  const failing = withLock(folder, async () => {
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(existsSync(join(folder, "lock"))).toBe(false);
});

it("takes over the lock of a process that is gone", async () => {
  const folder = scratchFolder();
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  await new Promise((resolve) => child.once("close", resolve));
  writeFileSync(join(folder, "lock"), `${child.pid} 1`);
  await expect(withLock(folder, async () => "in")).resolves.toBe("in");
});

it.skipIf(!existsSync("/proc/self/stat"))(
  "takes over the lock of a process whose number was given out again",
  async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, "lock"), `${process.pid} 1`);
    const own = await withLock(folder, async () => readFileSync(join(folder, "lock"), "utf8"));
    expect(own).not.toBe(`${process.pid} 1`);
  },
);

it.skipIf(!existsSync("/proc/sys/kernel/random/boot_id"))(
  "takes over the lock of a process that ended and was not waited for",
  async () => {
    const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"]);
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [said] = await once(parent.stdout, "data");
    const pid = Number(said);
    const stat = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const folder = scratchFolder();
    writeFileSync(join(folder, "lock"), `${pid} ${stat()[19]} ${boot}`);
    await expect(withLock(folder, async () => "in")).rejects.toThrow("is under way");
    await vi.waitFor(() => expect(stat()[0]).toBe("Z"), 60_000);
    await expect(withLock(folder, async () => "in")).resolves.toBe("in");
  },
);

it("takes over a lock that holds nothing readable", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "lock"), "");
  await expect(withLock(folder, async () => "in")).resolves.toBe("in");
});

it.skipIf(!existsSync("/proc/sys/kernel/random/boot_id"))(
  "takes over a lock of an earlier run of the system",
  async () => {
    const folder = scratchFolder();
    const own = await withLock(folder, async () => readFileSync(join(folder, "lock"), "utf8"));
    const [pid, start, boot = ""] = own.split(" ");
    expect(boot).not.toBe("");
    writeFileSync(join(folder, "lock"), `${pid} ${start} ${boot.replaceAll(/[0-9a-f]/g, "0")}`);
    await expect(withLock(folder, async () => "in")).resolves.toBe("in");
    writeFileSync(join(folder, "lock"), own);
    await expect(withLock(folder, async () => "in")).rejects.toThrow("is under way");
  },
);

it("is held by one of many that come at once", async () => {
  const folder = scratchFolder();
  const script = `
    import { withLock } from ${JSON.stringify(new URL("./lock.ts", import.meta.url).href)};
    await withLock(process.argv[1], () => new Promise((end) => setTimeout(end, 1500)))
      .then(() => process.stdout.write("in"), () => process.stdout.write("out"));`;
  const answers = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const args = ["--input-type=module-typescript", "-e", script, folder];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
      return text(child.stdout);
    }),
  );
  expect(answers.sort()).toEqual(["in", "out", "out", "out", "out", "out"]);
});
