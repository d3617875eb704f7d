import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PACKAGE_ROOT } from "../paths.ts";
import { COMMANDS, siteArguments } from "./commands.ts";

const list = [...COMMANDS].map(([name, { does }]) => `  ${name.padEnd(10)}${does}\n`).join("");
const usage = `tool-pages COMMAND …

${list}
tool-pages COMMAND --help tells the rest. In a folder with content/site.yaml that content is used,
and work files go to .tool-pages.
`;

const [name = "", ...args] = process.argv.slice(2);
const command = COMMANDS.get(name);
if (command) {
  process.argv.splice(2, process.argv.length, ...siteArguments(name, args, process.cwd()));
  await import(pathToFileURL(join(PACKAGE_ROOT, "scripts", command.script)).href);
} else if (name === "--help") {
  process.stdout.write(usage);
} else {
  const fault = name === "" ? "no command" : `no command ${JSON.stringify(name)}`;
  process.stderr.write(`error: ${fault}\n\n${usage}`);
  process.exitCode = 2;
}
