import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type Line, readLines } from "./lines.ts";

async function linesOf(chunks: Iterable<Uint8Array>, cap?: number): Promise<Line[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: Line[] = [];
  for await (const line of readLines(stream(), cap)) lines.push(line);
  return lines;
}

/** Chunks in which line feeds are frequent. */
const chunks = fc.array(
  fc.uint8Array({ maxLength: 12 }).map((bytes) => bytes.map((byte) => (byte < 60 ? 10 : byte))),
);

describe("readLines", () => {
  it("gives back the same bytes, whatever they are and however they were cut", async () => {
    await fc.assert(
      fc.asyncProperty(chunks, async (parts) => {
        const all = Buffer.concat(parts);
        const lines = await linesOf(parts);
        const joined = lines.flatMap(({ bytes, terminated }) => [
          bytes ?? Buffer.from("lost"),
          Buffer.from(terminated ? "\n" : ""),
        ]);
        expect(Buffer.concat(joined)).toEqual(all);
        expect(lines).toEqual(await linesOf([all]));
      }),
    );
  });

  it("drops lines over the cap, and none of the others", async () => {
    await fc.assert(
      fc.asyncProperty(chunks, fc.integer({ min: 1, max: 20 }), async (parts, cap) => {
        const expected = (await linesOf(parts)).map(({ bytes, terminated }) => ({
          bytes: bytes && bytes.length <= cap ? bytes : null,
          terminated,
        }));
        expect(await linesOf(parts, cap)).toEqual(expected);
      }),
    );
  });

  it("keeps nothing of a line over the cap", async () => {
    const concat = vi.spyOn(Buffer, "concat");
    onTestFinished(() => concat.mockRestore());
    const chunk = Buffer.alloc(1000, "a");
    const lines = await linesOf(
      [...Array.from({ length: 50 }, () => chunk), Buffer.from("\nb")],
      3000,
    );
    expect(lines.map(({ bytes }) => bytes?.toString())).toEqual([undefined, "b"]);
    expect(concat.mock.calls.map(([parts]) => parts.length)).toEqual([0]);
  });

  it("ends a line at a line feed alone, and says where the last one has none", async () => {
    const text = "a\u2028b\u0085c\r\n\nd";
    const lines = await linesOf([Buffer.from(text)]);
    expect(lines.map(({ bytes, terminated }) => [bytes?.toString(), terminated])).toEqual([
      ["a\u2028b\u0085c\r", true],
      ["", true],
      ["d", false],
    ]);
    expect(await linesOf([])).toEqual([]);
  });
});
