import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, ndjson } from "../catalogue/test-support.ts";
import { readLedger } from "./ledger.ts";
import { ledgersOf, seen } from "./test-support.ts";

const [LINES = []] = ledgersOf({ catalogue: [seen("a", "x"), seen("a", "y")] });
const TEXT = ndjson(...LINES);

async function fault(text: string | Buffer): Promise<string> {
  const file = join(folderWith({ "ledger.ndjson": text }), "ledger.ndjson");
  const read = readLedger(file).then(
    () => "",
    (error: unknown) => String(error),
  );
  return (await read).replace(/"[^"]*ledger\.ndjson"/, "FILE");
}

describe("reading a ledger", () => {
  it("gives what was written", async () => {
    const file = join(folderWith({}), "ledger.ndjson");
    writeFileSync(file, TEXT);
    const { ledger } = await readLedger(file);
    expect([...ledger.values()]).toEqual(LINES);
  });

  it("begins with nothing where there is no file, or an empty one", async () => {
    const folder = folderWith({ empty: "" });
    expect((await readLedger(join(folder, "none"))).sha256).toBeNull();
    expect((await readLedger(join(folder, "empty"))).ledger.size).toBe(0);
  });

  it.each<[string, (text: string) => string | Buffer, string]>([
    ["is cut off", (text) => text.slice(0, -20), "line 2: not JSON"],
    ["holds something else", (text) => `${text}{"a":1}\n`, "line 3: server: "],
    ["holds nothing", (text) => `\n${text}`, "line 1: not JSON"],
    ["stands twice", (text) => text + text, "line 3: the tool has a line before it"],
    ["is endless", (text) => text + "x".repeat(300_000), "line 3: longer than 256 KiB"],
    [
      "has a key too many",
      (text) => text.replace('"tool":', '"evil\\n\\u202e":1,"tool":'),
      "line 1: has keys that no build writes",
    ],
    [
      "has no event",
      (text) => text.replace(/"events":\[.*?\]\}/, '"events":[]}'),
      "line 1: events: ",
    ],
    [
      "has a date that is none",
      (text) => text.replace("2026-01-01", "2026-02-30"),
      "line 1: events.0.date: ",
    ],
    [
      "has a fingerprint that is none",
      (text) => text.replace(/"fingerprint":"./, '"fingerprint":"<'),
      "line 1: events.0.fingerprint: ",
    ],
    [
      "leads out of the site",
      (text) => text.replace('"path":{"server":"a"', '"path":{"server":"../a"'),
      "line 1: path.server: not a URL segment",
    ],
    [
      "leads to another folder",
      (text) => text.replace('"path":{"server":"a"', '"path":{"server":".."'),
      "line 1: path.server: not a URL segment",
    ],
    [
      "is no UTF-8",
      (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x0a])]),
      "line 3: not JSON",
    ],
  ])("stops with the file and the line where a line %s", async (_, damage, message) => {
    const said = await fault(damage(TEXT));
    expect(said).toContain(`history: FILE, ${message}`);
    expect(said).not.toMatch(/[\n\u202e]/);
  });

  it("refuses a folder", async () => {
    await expect(readLedger(folderWith({}))).rejects.toThrow("is no file");
  });
});
