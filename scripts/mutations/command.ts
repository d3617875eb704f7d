import { availableParallelism } from "node:os";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Mutation } from "./mutation.types.ts";
import { MUTATIONS } from "./mutations.ts";
import { makeWorkspace } from "./workspace.ts";

/** Most of a test runs on one core. */
const LANES = availableParallelism();

const usage = `npm run mutations [-- --only TEXT]

Takes each control out of a copy of this repository, one at a time, and runs the tests that have to
notice. Prints a table; exit code 1 if a control can go without a red test.

  --only TEXT   controls whose name or file contains the text
`;

await runCommand({
  usage,
  options: { only: { type: "string", default: "" } },
  async main({ values: { only }, log }) {
    const chosen = MUTATIONS.filter(({ name, file }) => `${name} ${file}`.includes(only));
    const workspaces = Array.from({ length: Math.min(LANES, chosen.length) }, makeWorkspace);
    let missed = 0;
    try {
      log.progress("the tests as they are");
      const broken = await brokenSets(workspaces[0] ?? makeWorkspace(), chosen);
      // One list for all: whoever is done takes the next.
      const left = chosen.values();
      const lane = async (workspace: Workspace) => {
        for (const mutation of left) {
          log.progress(`without: ${mutation.name}`);
          const what = testsOf(mutation);
          const verdict = broken.has(what)
            ? "BROKEN, red though nothing was taken out:"
            : await verdictOf(workspace, mutation);
          if (verdict !== "red") missed += 1;
          process.stdout.write(`${verdict.padEnd(5)} ${mutation.name} (${what})\n`);
        }
      };
      await Promise.all(workspaces.map(lane));
    } finally {
      for (const workspace of workspaces) workspace.remove();
    }
    process.stdout.write(
      `${chosen.length - missed} of ${chosen.length} controls are held by a test\n`,
    );
    if (missed > 0) throw new Failure(`${missed} controls can go without a red test`);
  },
});

function testsOf({ tests, only }: Mutation): string {
  return [...tests, ...(only === undefined ? [] : [`-t ${only}`])].join(" ");
}

type Workspace = ReturnType<typeof makeWorkspace>;

/** The tests that are red with every control in its place: they say nothing. */
async function brokenSets(
  workspace: Workspace,
  chosen: readonly Mutation[],
): Promise<ReadonlySet<string>> {
  const broken = new Set<string>();
  for (const one of chosen.filter(({ only }) => only !== undefined))
    if ((await workspace.failing(one)).length > 0) broken.add(testsOf(one));
  const whole = chosen.filter(({ only }) => only === undefined);
  const tests = [...new Set(whole.flatMap((one) => one.tests))];
  const failing = new Set(tests.length > 0 ? await workspace.failing({ tests }) : []);
  for (const one of whole)
    if (one.tests.some((test) => failing.has(test))) broken.add(testsOf(one));
  return broken;
}

async function verdictOf(workspace: Workspace, mutation: Mutation): Promise<string> {
  try {
    const failed = await workspace.mutated(mutation, () => workspace.failing(mutation));
    return failed.length === 0 ? "GREEN" : "red";
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `ERROR ${error.message}:`;
  }
}
