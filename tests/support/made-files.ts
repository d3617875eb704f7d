import { gzipSync } from "node:zlib";

const record = (name: string, more: object = {}) =>
  JSON.stringify({
    server: { id: "made/files", name: "Files" },
    tool: { name, description: "Reads one file.", ...more },
  });
const [ONE, TWO] = [record("file_one"), record("file_two")];
const both = (between = "\n", end = "\n") => `${ONE}${between}${TWO}${end}`;
const bytes = (text: string, byte: string, ...codes: number[]) => {
  const [head = "", tail = ""] = text.split(byte);
  return Buffer.concat([Buffer.from(head), Buffer.from(codes), Buffer.from(tail)]);
};
const RUNS = "({ x: (globalThis.__PWNED__ = 1, require('fs').writeFileSync('PWNED', 'x')) })";

/** Whole files that are damaged or hostile, by name: our own of each kind of the threat model. */
export const MADE_FILES: ReadonlyMap<string, Buffer> = new Map(
  Object.entries({
    "01-truncated-last-line.ndjson": `${both()}${record("cut").slice(0, 60)}`,
    "02-bom.ndjson": `\ufeff${both()}`,
    "03-crlf.ndjson": both("\r\n", "\r\n"),
    "04-invalid-utf8.ndjson": bytes(`${ONE}\n${record("bad@")}\n`, "@", 0xff, 0xc0, 0x2f),
    "05-empty.ndjson": "",
    "06-blank-lines.ndjson": `\n\n${both("\n   \n\t\n\r\n")}\n\n`,
    "07-not-json.ndjson": `${ONE}\n{"n":NaN}\n{'x':1}\n{"x":1,}\n// x\n`,
    "08-duplicate-keys.ndjson": `${record("first").replace('"name":"first"', '"name":"first","name":"second"')}\n`,
    "09-proto.ndjson": `${ONE}\n${record("proto").replace("{", '{"__proto__":{"polluted":1},').replace('"tool":{', '"tool":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')}\n`,
    "10-array.ndjson": `[${ONE},${TWO}]\n`,
    "11-utf16le.ndjson": Buffer.from(`\ufeff${both()}`, "utf16le"),
    "12-no-final-newline.ndjson": both("\n", ""),
    "13-line-separators.ndjson": `${record("separators", { description: "a\u2028b\u2029c\u0085d" })}\n${TWO}\n`,
    "14-deep-nesting.ndjson": `${ONE}\n${"[".repeat(100_000)}${"]".repeat(100_000)}\n${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}\n`,
    "15-huge-line.ndjson": `${ONE}\n${record("huge", { x: "a".repeat(3_000_000) })}\n`,
    "16-nul-bytes.ndjson": bytes(`${ONE}\n${record("nul@")}\n`, "@", 0),
    "17-gzip.ndjson": gzipSync("no catalogue"),
    "18-scalars.ndjson": `${ONE}\n5\n"x"\nnull\ntrue\n[${TWO}]\n`,
    "19-js-front-matter.mdx": `---js\n${RUNS}\n---\nbody\n`,
    "20-js-fence-in-body.mdx": `---\ntitle: x\n---\n\n---js\n${RUNS}\n---\n\n{${RUNS}}\n\nexport const x = ${RUNS}\n`,
  }).map(([file, content]) => [file, Buffer.from(content)]),
);
