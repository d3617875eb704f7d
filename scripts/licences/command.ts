import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { licenceFaults, licencesOf } from "./licences.ts";

const usage = `npm run licences

Prints every package of the lockfile with its licence, tab separated. Exit code 1 if one has a
licence that is unknown or that scripts/licences/table.ts does not list.
`;

await runCommand({
  usage,
  options: {},
  async main() {
    const lockfile = readFileSync(join(PACKAGE_ROOT, "package-lock.json"), "utf8");
    for (const { name, version, licence } of licencesOf(lockfile))
      process.stdout.write(`${name}\t${version}\t${licence}\n`);
    const faults = licenceFaults(lockfile);
    if (faults.length > 0)
      throw new Failure(`licences that nobody has looked at: ${faults.join("; ")}`);
  },
});
