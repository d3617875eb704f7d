import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { makeBench } from "./bench.ts";
import type { Drill } from "./drill.types.ts";
import { DRILLS } from "./drills.ts";
import { endLeftovers } from "./run-build.ts";

const usage = `npm run drills [-- --only 3,7]

Brings faults about on purpose (killed processes, full disks, damaged files and caches, shrunken
catalogues, clocks, a browser without files) and says for each whether the site was what it has to
be. Works in a temporary folder. Some drills mount a small file system or need chattr and strace:
run it as root on Linux. Exit code 1 if a drill fails.

  --only N,N   these drills
  --list       names them
`;

await runCommand({
  usage,
  options: { only: { type: "string" }, list: { type: "boolean", default: false } },
  async main({ values, log }) {
    const chosen = values.only === undefined ? DRILLS : pick(values.only);
    if (values.list) {
      for (const { number, title } of chosen) process.stdout.write(`${number} ${title}\n`);
      return;
    }
    const bench = makeBench();
    let failed = 0;
    try {
      for (const drill of chosen) {
        log.progress(`drill ${drill.number}: ${drill.title}`);
        const start = performance.now();
        const [verdict, figure] = await outcome(() => drill.run(bench));
        const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
        if (verdict === "failed") failed += 1;
        process.stdout.write(
          `${String(drill.number).padStart(2)} ${verdict} ${seconds.padStart(8)}  ${drill.title}: ${figure}\n`,
        );
      }
    } finally {
      bench.remove();
    }
    process.stdout.write(`${chosen.length - failed} of ${chosen.length} drills passed\n`);
    if (failed > 0) throw new Failure(`${failed} drills failed`);
  },
});

async function outcome(run: () => Promise<string>): Promise<["passed" | "failed", string]> {
  try {
    return ["passed", await run()];
  } catch (error) {
    return ["failed", error instanceof Error ? error.message : String(error)];
  } finally {
    await endLeftovers();
  }
}

function pick(only: string): Drill[] {
  return only.split(",").map((text) => {
    const drill = DRILLS.find(({ number }) => String(number) === text.trim());
    if (!drill) throw new Failure(`no drill ${JSON.stringify(text)}`, { misuse: true });
    return drill;
  });
}
