import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runCommand } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { countLines } from "../../lines.ts";
import { writeNdjson } from "../../ndjson.ts";
import { PEERS } from "../peers/index.ts";
import type { Bench, Row } from "./bench.types.ts";
import { ROWS } from "./rows/index.ts";
import { syntheticRecords } from "./synthetic.ts";
import { lineTable } from "./table.ts";

const rowList = ROWS.map(({ id, summary }) => `    ${id.padEnd(8)} ${summary}\n`).join("");

const usage = `npm run bench -- build [options]

Builds sites from nothing, in a folder that is removed afterwards, and prints what that costs.
Runs that are compared take turns; the table has their median.

  --rows LIST           what to measure (default: stages; with --peers: peers; all):
${rowList}  --tools N             N seeded synthetic tools (default: 5000)
  --source FILE         a catalogue of one record a line instead
  --peers LIST          generators to compare with: ${PEERS.map(({ id }) => id).join(", ")}
  --peer-modules DIR    node_modules in which @11ty/eleventy lies
  --runs K              how often (default: 1)
  --sizes LIST          tools of the row sizes (default: 5000,43000,130000)
`;

await runCommand({
  usage,
  options: {
    rows: { type: "string" },
    tools: { type: "string", default: "5000" },
    source: { type: "string" },
    peers: { type: "string" },
    "peer-modules": { type: "string" },
    runs: { type: "string", default: "1" },
    sizes: { type: "string", default: "5000,43000,130000" },
  },
  async main({ values, log }) {
    const tools = wholeNumber("--tools", values.tools);
    const runs = wholeNumber("--runs", values.runs);
    const sizes = values.sizes.split(",").map((size) => wholeNumber("--sizes", size));
    const rows = rowsOf(values.rows ?? (values.peers === undefined ? "stages" : "peers"));
    const folder = await mkdtemp(join(tmpdir(), "tool-pages-bench-"));
    const sized = async (count: number) => {
      const file = join(folder, `tools-${count}.ndjson`);
      await writeNdjson(file, syntheticRecords(count));
      return file;
    };
    try {
      const { source } = values;
      const bench: Bench = {
        source: source === undefined ? await sized(tools) : resolve(source),
        tools: source === undefined ? tools : await countLines(resolve(source)),
        sized,
        sizes,
        runs,
        peers: (values.peers ?? PEERS.map(({ id }) => id).join()).split(","),
        ...(values["peer-modules"] !== undefined && { modules: values["peer-modules"] }),
        folder,
        log,
      };
      for (const row of rows) {
        const { lines, notes } = await row.run(bench);
        process.stdout.write(`${[...notes, lineTable(lines)].join("\n")}\n`);
        await rm(join(folder, "package"), { recursive: true, force: true });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});

function rowsOf(list: string): readonly Row[] {
  if (list === "all") return ROWS;
  return list.split(",").map((id) => {
    const row = ROWS.find((one) => one.id === id);
    if (!row) throw new Failure(`--rows has no ${JSON.stringify(id)}`, { misuse: true });
    return row;
  });
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new Failure(`${option} takes whole numbers from 1, not ${JSON.stringify(text)}`, {
    misuse: true,
  });
}
