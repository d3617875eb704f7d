import { spawnSync } from "node:child_process";
import { join } from "node:path";

const usage = `npm run bench -- [NAME] [options]

Measurements; each NAME has a --help of its own.

  build      seconds and peak memory of builds and rebuilds, beside other generators (the default)
             [--tools N] [--source FILE] [--peers hugo,eleventy,astro] [--runs K] [--rows LIST]
  ratings    how right the ratings are on labelled records
  search     how well, how fast and in how many bytes the search answers
`;

const NAMES = ["build", "ratings", "search"];
const [first = "", ...rest] = process.argv.slice(2);
const [name, args] = NAMES.includes(first) ? [first, rest] : ["build", process.argv.slice(2)];

if (first === "--help") process.stdout.write(usage);
else {
  const file = join(import.meta.dirname, name, "command.ts");
  const { status } = spawnSync(process.execPath, [file, ...args], { stdio: "inherit" });
  process.exitCode = status ?? 1;
}
