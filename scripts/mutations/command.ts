import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import type { Mutation } from "./mutation.types.ts";
import { MUTATIONS } from "./mutations.ts";
import { makeWorkspace } from "./workspace.ts";

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
    const workspace = makeWorkspace();
    let missed = 0;
    try {
      const broken = new Set<string>();
      for (const [what, mutation] of new Map(chosen.map((one) => [testsOf(one), one]))) {
        log.progress(`as it is: ${what}`);
        if (!(await workspace.passes(mutation))) broken.add(what);
      }
      for (const mutation of chosen) {
        log.progress(`without: ${mutation.name}`);
        const what = testsOf(mutation);
        const verdict = broken.has(what)
          ? "BROKEN, red though nothing was taken out:"
          : await verdictOf(workspace, mutation);
        if (verdict !== "red") missed += 1;
        process.stdout.write(`${verdict.padEnd(5)} ${mutation.name} (${what})\n`);
      }
    } finally {
      workspace.remove();
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

async function verdictOf(
  workspace: ReturnType<typeof makeWorkspace>,
  mutation: Mutation,
): Promise<string> {
  try {
    const green = await workspace.mutated(mutation, () => workspace.passes(mutation));
    return green ? "GREEN" : "red";
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `ERROR ${error.message}:`;
  }
}
