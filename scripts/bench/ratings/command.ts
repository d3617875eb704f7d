import { parseArgs } from "node:util";
import { ratingsBench } from "./index.ts";

const USAGE = "usage: node scripts/bench/ratings/command.ts --source LABELLED.ndjson[.gz]\n";
const { values } = parseArgs({
  options: { source: { type: "string" }, help: { type: "boolean" } },
});
if (values.help) {
  process.stdout.write(USAGE);
} else if (values.source === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  process.stdout.write(await ratingsBench(values.source));
}
