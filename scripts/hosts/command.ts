import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { runCommand } from "../command.ts";
import { Failure } from "../failure.ts";
import { portOf } from "../port.ts";
import { readBuiltSite } from "./built-site.ts";
import { fitLines } from "./fit.ts";
import { HOSTS } from "./hosts.ts";
import { siteFacts } from "./site-facts.ts";

const names = [...HOSTS.keys()].join("|");

const usage = `npm run hosts -- [${names}] [options]

Writes the configuration of a web host for a built site, with the site's own headers, redirects and
cache rules, and lists which hosts the site fits. Without a host only the list is printed.

  --out DIR       the site (default: dist)
  --to DIR        where the configuration goes (default: hosts/ and the name of the host)
  --domain NAME   host name of the site, for nginx and caddy (default: any)
  --port N        port that nginx or caddy listens on (default: 80)
`;

await runCommand({
  usage,
  options: {
    out: { type: "string", default: "dist" },
    to: { type: "string" },
    domain: { type: "string" },
    port: { type: "string", default: "80" },
  },
  positionals: true,
  async main({ values, positionals: [name, ...more], log }) {
    const write = name === undefined ? undefined : HOSTS.get(name);
    if (more.length > 0 || (name !== undefined && !write))
      throw new Failure(`a host is one of ${names}`, { misuse: true });
    const site = readBuiltSite(values.out);
    if (name !== undefined && write) {
      const folder = resolve(values.to ?? join("hosts", name));
      const address = { port: portOf(values.port).port ?? 80, ...domainOf(values.domain) };
      const { files, next } = write(site, address, folder);
      for (const [path, text] of files) await writeOnce(join(folder, path), text);
      log.info(`next: ${next}`);
    }
    const facts = siteFacts(site.root);
    for (const line of fitLines(facts)) process.stdout.write(`${line}\n`);
  },
});

function domainOf(text: string | undefined): { domain?: string } {
  if (text === undefined) return {};
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(text))
    throw new Failure(`--domain takes a host name, not ${JSON.stringify(text)}`, { misuse: true });
  return { domain: text };
}

/** Never over a file that says something else: it may have been changed by hand. */
async function writeOnce(file: string, text: string): Promise<void> {
  if (existsSync(file) && (await readFile(file, "utf8")) !== text)
    throw new Failure(`${JSON.stringify(file)} is there and differs: move it away first`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  process.stdout.write(`${file}\n`);
}
