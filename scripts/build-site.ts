import { join } from "node:path";
import { count } from "../src/policy/words.ts";
import { type BUILD_OPTIONS, reusedFolders, settingsOf } from "./build-options.ts";
import { writeReport } from "./build-report.ts";
import { checksKey } from "./check/checks-key.ts";
import type { Input } from "./command.ts";
import { Failure } from "./failure.ts";
import { changesLedger, commitLedger } from "./history/commit-ledger.ts";
import { ownFaults } from "./init/own-faults.ts";
import { withLock } from "./lock.ts";
import { buildAndPublish, type Folders } from "./publish.ts";
import { inputsKey } from "./reuse/inputs.ts";
import { readProof, writeProof } from "./reuse/proof.ts";
import { proofFile, SHARD_PROOF } from "./reuse/proof-file.ts";
import { proveSite } from "./reuse/prove-site.ts";
import { unchangedBuild } from "./reuse/unchanged.ts";
import { runStages } from "./run-stages.ts";
import type { Context } from "./stage.types.ts";

type BuildInput = Input<typeof BUILD_OPTIONS>;

/**
 * Runs every stage into a fresh folder and publishes it; a failure leaves the site before as it was.
 * What the build before proves to be right still is taken over, and where all of it is, it stays.
 */
export async function buildSite({ values, positionals, log }: BuildInput): Promise<void> {
  const settings = settingsOf(values);
  await refuseFaults(settings.content, log);
  const inputs = await inputsKey({ ...settings, sources: positionals, log });
  const stays = async (live: string): Promise<boolean> => {
    if (inputs === null || values.fresh) return false;
    const proof = await unchangedBuild(live, inputs);
    if (proof === undefined) return false;
    if (values.report !== undefined) await writeReport(values.report, JSON.parse(proof.report));
    log.info(`nothing changed: ${JSON.stringify(values.out)} is what these sources give`);
    return true;
  };
  const build = async ({ output, live }: Folders): Promise<void> => {
    const earlier = values.fresh
      ? []
      : [...(live === undefined ? [] : [live]), ...reusedFolders(values)];
    const context = {
      ...settings,
      sources: positionals,
      output,
      earlier,
      log,
      // A source that was cut short may make a first site; it takes the place of none, and of no history.
      allowPartial:
        values["allow-partial"] || (live === undefined && settings.ledger === undefined),
    };
    const guarded = values["allow-shrink"] ? undefined : await sameSources(live, positionals);
    const report = await runStages(context, values, guarded);
    // A ledger that this build adds to is another input for the next one.
    await prove(context, changesLedger(context) ? null : inputs, report);
    if (values.report !== undefined) await writeReport(values.report, report);
  };
  // The work files are one build's as well.
  await withLock(join(settings.work.root, ".cache"), async () => {
    const building = { stays, over: !values.fresh, build };
    if (!(await buildAndPublish(values.out, building))) return;
    await commitLedger(settings);
    log.info(`published in ${JSON.stringify(values.out)}`);
  });
}

/** What an owner wrote stops the build before it begins, with a line for each fault. */
async function refuseFaults(content: string | undefined, log: Context["log"]): Promise<void> {
  if (content === undefined) return;
  const faults = await ownFaults(content);
  for (const line of faults) log.error(line);
  if (faults.length > 0)
    throw new Failure(
      `${count(faults.length, "fault")} in ${JSON.stringify(content)}; nothing was built`,
    );
}

async function prove(context: Context, inputs: string | null, report: object): Promise<void> {
  const { output, sources, shard } = context;
  // The parts of a site travel as folders: the proof goes inside.
  const file = shard === undefined ? proofFile(output) : join(output, SHARD_PROOF);
  await writeProof(file, {
    checks: shard === undefined ? checksKey() : "",
    inputs,
    sources: [...sources],
    report: JSON.stringify(report),
    files: await proveSite(context),
  });
}

/** The published build if it was made from sources of the same names: only then is less a loss. */
async function sameSources(live: string | undefined, sources: string[]) {
  if (live === undefined) return undefined;
  const proof = await readProof(proofFile(live)).catch(() => undefined);
  return JSON.stringify(proof?.sources) === JSON.stringify(sources) ? live : undefined;
}
