import { execFileSync } from "node:child_process";
import { createWriteStream, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSource } from "./sources.ts";
import {
  collect,
  folderWith,
  imported,
  NO_CACHE,
  ndjson,
  SILENT,
  sourceRecord,
} from "./test-support.ts";

const read = (source: string) => collect(readSource(source, { log: SILENT, cache: NO_CACHE }));
const refusal = (content: string, name: string) =>
  read(join(folderWith({ [name]: content }), name)).then(
    () => "",
    (error: Error) => error.message,
  );

describe("readSource", () => {
  it("says which source does not exist", async () => {
    await expect(read("/nowhere/x.ndjson")).rejects.toThrow('"/nowhere/x.ndjson": no such file');
  });

  it("refuses a file of another kind by naming the forms", async () => {
    expect(await refusal("# hello", "x.md")).toMatch(/x.md": not a catalogue; a source is \*.ndj/);
    expect(await refusal("", "catalogue")).toContain("mcpServers");
  });

  it("refuses executable front matter and never runs it", async () => {
    for (const fence of ["---js", "--- javascript", "\ufeff---JS", "---coffee"]) {
      const text = `${fence}\n({t:(globalThis.__PWNED__=1,'x')})\n---\nbody\n`;
      expect(await refusal(text, "x.mdx")).toContain("executable front matter is refused");
    }
    expect(Object.hasOwn(globalThis, "__PWNED__")).toBe(false);
  });

  it.skipIf(process.platform === "win32")("reads a pipe as NDJSON", async () => {
    const folder = folderWith({});
    const pipe = join(folder, "pipe");
    execFileSync("/usr/bin/mkfifo", [pipe]);
    createWriteStream(pipe).end(ndjson(sourceRecord()));
    expect(await read(pipe)).toMatchObject([{ kind: "record", value: sourceRecord() }]);
  });
});

describe("a folder", () => {
  it("is read in code-unit order of its paths, whatever its files are called", async () => {
    const record = (title: string) => ndjson(sourceRecord({ title }));
    const folder = folderWith({
      "b.ndjson": record("b"),
      "a/z.jsonl": record("a/z"),
      "README.md": "",
    });
    const { records, report } = await imported(folder, ".");
    expect(report.records).toBe(2);
    expect(records.map(({ tool }) => tool.title)).toEqual(["a/z"]);
  });

  it("leaves out hidden files, node_modules and symbolic links", async () => {
    const text = ndjson(sourceRecord());
    const folder = folderWith({
      ".hidden/x.ndjson": text,
      "node_modules/p/x.ndjson": text,
      "in/x.ndjson": text,
    });
    symlinkSync(folder, join(folder, "in", "loop"));
    expect((await imported(folder, ".")).report.records).toBe(1);
  });

  it("follows a link to a file, and says so of one that leads to none", async () => {
    const elsewhere = folderWith({ "real.ndjson": ndjson(sourceRecord()) });
    const folder = folderWith({ "b.ndjson": ndjson(sourceRecord({ name: "other" })) });
    symlinkSync(join(elsewhere, "real.ndjson"), join(folder, "a.ndjson"));
    symlinkSync(elsewhere, join(folder, "folder"));
    symlinkSync(join(elsewhere, "gone.ndjson"), join(folder, "gone.ndjson"));
    const { records, warnings } = await imported(folder, ".");
    expect(records.map(({ tool }) => tool.name)).toEqual(["other", "read_file"]);
    expect(warnings).toEqual([
      "folder: skipped: a link that leads to no file",
      "gone.ndjson: skipped: a link that leads to no file",
    ]);
  });

  it.skipIf(process.platform !== "linux")(
    "rejects a file that the system does not let it read, and goes on",
    async () => {
      const folder = folderWith({ "b.ndjson": ndjson(sourceRecord()) });
      // Its own memory is a file that even root cannot read from the start.
      symlinkSync("/proc/self/mem", join(folder, "a.ndjson"));
      symlinkSync("loop.ndjson", join(folder, "loop.ndjson"));
      const { records, rejected } = await imported(folder, ".");
      expect(records).toHaveLength(1);
      expect(rejected).toEqual(["a.ndjson: cannot be read (EIO)"]);
    },
  );

  it("skips JSON of another kind with a warning and refuses what cannot be read", async () => {
    const folder = folderWith({
      "package.json": '{"name":"x"}',
      "broken.json": "{",
      "wide.ndjson": Buffer.from("{}", "utf16le"),
      "x.ndjson": ndjson(sourceRecord()),
    });
    const { report, rejected, warnings } = await imported(folder, ".");
    expect(rejected).toEqual([
      expect.stringContaining("broken.json: not JSON"),
      expect.stringContaining("wide.ndjson: the encoding is UTF-16"),
    ]);
    expect(warnings).toEqual([expect.stringContaining("package.json: skipped: not a tools/list")]);
    expect([report.records, report.accepted]).toEqual([3, 1]);
  });

  it("never starts servers of a configuration that lies in a subfolder", async () => {
    const command = {
      command: process.execPath,
      args: ["-e", "require('fs').writeFileSync('PWNED','')"],
    };
    const folder = folderWith({
      "deep/mcp.json": JSON.stringify({ mcpServers: { x: command } }),
      "x.ndjson": ndjson(sourceRecord()),
    });
    const { warnings } = await imported(folder, ".");
    expect(warnings).toEqual([
      "deep/mcp.json: a client configuration in a subfolder is not started; name it as a source",
    ]);
  });
});
