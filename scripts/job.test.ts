import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { folderWith, SILENT } from "./catalogue/test-support.ts";
import { runJob } from "./job.ts";
import { PACKAGE_ROOT } from "./paths.ts";

const [job, failure, zod] = [
  "scripts/job.ts",
  "scripts/failure.ts",
  "node_modules/zod/index.js",
].map((path) => JSON.stringify(pathToFileURL(join(PACKAGE_ROOT, path))));
const IMPORTS = `
  import { doJob, tell } from ${job};
  import { Failure } from ${failure};
  import { z } from ${zod};
  const schema = z.object({ number: z.int() });`;

async function run(work: string, sent: object = { number: 2 }) {
  const path = join(
    folderWith({ "main.mjs": `${IMPORTS}\nawait doJob(schema, ${work});` }),
    "main.mjs",
  );
  const messages: unknown[] = [];
  await runJob({
    name: "search",
    file: relative(join(PACKAGE_ROOT, "scripts"), path),
    job: sent,
    log: SILENT,
    onMessage: (message) => messages.push(message),
  });
  return messages;
}

it("has the job done in a process of its own, and passes on what that tells", async () => {
  const work =
    "async ({ number }) => { for (let i = 0; i < number; i += 1) tell({ i, pid: process.pid }); }";
  const messages = await run(work);
  expect(messages).toMatchObject([{ i: 0 }, { i: 1 }]);
  expect(messages).not.toContainEqual(expect.objectContaining({ pid: process.pid }));
});

it("fails with the words of a Failure, and with the cause of any other error", async () => {
  await expect(run("() => { throw new Failure('the disk is full'); }")).rejects.toThrow(
    /^the disk is full$/,
  );
  await expect(run("() => { throw new TypeError('no text'); }")).rejects.toThrow(
    "search: the process ended with exit code 1: TypeError: no text",
  );
});

it("fails where the job is not of the form that its script reads", async () => {
  await expect(run("() => {}", { number: "two" })).rejects.toThrow("search: the process ended");
});
