import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { lookAlikes, type NamedServer } from "../../src/lib/look-alike.ts";
import { count } from "../../src/policy/words.ts";
import type { ToolLink } from "../../src/schemas/page.ts";
import { ratedSchema } from "../../src/schemas/rated.ts";
import { byServer } from "../by-server.ts";
import { quote } from "../catalogue/quote.ts";
import { toolHistories } from "../history/tool-histories.ts";
import type { Log } from "../log.ts";
import { ndjsonBytes, readNdjson } from "../ndjson.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { codeKey, keyOf } from "../reuse/code-key.ts";
import { statIfThere } from "../reuse/proof.ts";
import { serverMemo } from "../reuse/server-memo.ts";
import type { Context } from "../stage.types.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { linkedSchema, linkOf } from "./link.ts";
import { type ServerPages, serverPages } from "./server-pages.ts";
import { toolFiles } from "./tool-files.ts";

const CODE = [
  "scripts/*.ts",
  "scripts/classify/{explain,lexicon,text}/**",
  "scripts/history/**",
  "scripts/mdx/**",
  "src/lib/**",
  "src/policy/**",
  "src/schemas/**",
];
const MOST_WARNINGS = 20;

/** Writes the files of every server, but for what the build before made from the same. */
export async function run({ work, log, fresh = false }: Context): Promise<void> {
  const links: ToolLink[] = [];
  const named = new Map<string, NamedServer>();
  for await (const rated of readNdjson(work.rated, linkedSchema)) {
    const link = linkOf(rated);
    links.push(link);
    const { server: path } = link.path;
    named.set(path, { path, id: rated.server.id, label: link.server });
  }
  const alikes = lookAlikes([...named.values()]);
  warnOfLookAlikes(alikes, named, log);
  const elsewhere = elsewhereOf(links);
  const historyOf = await toolHistories(work);
  const files = toolFiles(work.tools);
  mkdirSync(work.tools, { recursive: true });
  const code = codeKey([{ folder: PACKAGE_ROOT, patterns: CODE }], process.version);
  const memo = serverMemo([work.manifest, work.servers], work.pagesMemory, fresh);
  let servers = 0;
  for await (const { server, values, hash } of byServer(work.rated)) {
    const own = values.map((value) => linkOf(linkedSchema.parse(value)));
    const around = {
      elsewhere: own.map(elsewhere),
      histories: own.map(({ path }) => historyOf(path)),
      alikes: alikes.get(server) ?? [],
    };
    const names = own.map(({ path }) => path.tool);
    const stats = () => names.map((tool) => statIfThere(join(work.tools, server, `${tool}.mdx`)));
    const key = keyOf(code, hash, JSON.stringify(around));
    let written = memo.kept(server, key);
    if (written === undefined || String(written.note) !== String(stats())) {
      const pages = serverPages(ratedSchema.array().parse(values), around);
      for (const { path, text } of pages.texts) files.write(path.server, path.tool, text);
      written = { parts: partsOf(pages), note: stats() };
    } else files.keep(server, names);
    memo.write(server, key, written);
    servers += 1;
    log.progress(`mdx: ${count(servers, "server")} so far`);
  }
  memo.end();
  files.removeOthers();
}

/** In the order of the files of the memo. */
function partsOf({ entries, server }: ServerPages): Buffer[] {
  return [ndjsonBytes(entries), ndjsonBytes([server])];
}

function warnOfLookAlikes(
  alikes: ReadonlyMap<string, readonly NamedServer[]>,
  named: ReadonlyMap<string, NamedServer>,
  log: Log,
): void {
  for (const [path, others] of [...alikes].slice(0, MOST_WARNINGS)) {
    const ids = others.map(({ id }) => quote(id)).join(", ");
    log.info(`warning: the server ${quote(named.get(path)?.id ?? "")} can be taken for ${ids}`);
  }
}
