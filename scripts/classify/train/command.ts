import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { tellsApart } from "./apart.ts";
import { calibrate } from "./calibrate.ts";
import { readCorpus } from "./corpus.ts";
import { samplesOf } from "./examples.ts";
import { byAuthor, heldOut } from "./held-out.ts";
import { train } from "./train.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [source] = positionals;
if (source === undefined || positionals.length > 1) {
  process.stderr.write("usage: node scripts/classify/train/command.ts LABELLED.ndjson[.gz]\n");
  process.exit(2);
}
const samples = samplesOf(await readCorpus(source));
const held = heldOut(samples, byAuthor(samples));
const isTold = tellsApart(held);
const calibration = calibrate(held.map((tool) => ({ ...tool, told: isTold(tool) })));
const weights = train(samples);
const table = (rows: readonly (readonly (string | number)[])[]) => {
  const lines = rows.map((row) => `    [${row.map((value) => JSON.stringify(value)).join(", ")}]`);
  return `[\n${lines.join(",\n")}\n  ]`;
};
const about =
  "Written by train/command.ts. Weights: log odds of change and of destructive against read, in hundredths.";
const text = `{\n  "about": ${JSON.stringify(about)},\n  "calibration": ${table(calibration)},\n  "weights": ${table(weights)}\n}\n`;
await writeFile(new URL("../model/model.json", import.meta.url), text);
process.stderr.write(`${weights.length} weights, ${calibration.length} rows of calibration\n`);
