import { describe, expect, it } from "vitest";
import { segment } from "../../src/lib/segment.ts";
import { ToolIndex } from "./tool-index.ts";

/** Two names with one segment: 24 bits of hash meet after some thousand names that fold alike. */
function colliding(): [string, string] {
  const seen = new Map<string, string>();
  for (let code = 0x4e00; ; code += 1) {
    const name = String.fromCodePoint(code, (code % 997) | 0x5000);
    const rival = seen.get(segment(name));
    if (rival !== undefined && rival !== name) return [rival, name];
    seen.set(segment(name), name);
  }
}

function indexOf(...records: Array<[server: string, tool: string]>) {
  const index = new ToolIndex();
  const answers = records.map(([id, name], offset) => {
    const claimed = index.claim({ id }, { name });
    if ("fault" in claimed) return `${claimed.fault.field}: ${claimed.fault.message}`;
    index.add(claimed.path, { id }, { name }, { offset, length: 1 });
    return `/${claimed.path.server}/${claimed.path.tool}/`;
  });
  return { index, answers };
}

describe("ToolIndex", () => {
  it("refuses an exact second server id and tool name, and only that", () => {
    const { answers } = indexOf(["a", "x"], ["a", "x"], ["b", "x"], ["a", "X"]);
    expect(answers[1]).toBe("tool.name: listed twice; the first one counts");
    expect(answers[2]).toBe("/b/x/");
    expect(answers[3]).toMatch(/^\/a\/x-[0-9a-f]{6}\/$/);
  });

  it("refuses a tool or a server whose URL belongs to another", () => {
    const [first, second] = colliding();
    expect(segment(first)).toBe(segment(second));
    expect(indexOf(["a", first], ["a", second]).answers[1]).toBe(
      "tool.name: its URL belongs to another tool of the server",
    );
    expect(indexOf([first, "t"], [second, "u"]).answers[1]).toBe(
      "server.id: its URL belongs to another server",
    );
    expect(indexOf(["a", first], ["b", second]).answers[1]).toMatch(/^\/b\//);
  });

  it("gives all records in code-unit order of their segments", () => {
    const { index } = indexOf(["b", "x"], ["a~", "1"], ["a", "z_"], ["a", "z-a"], ["a", "z"]);
    const order = [...index.inOrder()].map(({ place }) => place.offset);
    expect(order).toEqual([4, 3, 2, 1, 0]);
  });

  it("keeps the first details of a server and fills its gaps from later records", () => {
    const index = new ToolIndex();
    const path = { server: "a", tool: "t" };
    const place = { offset: 0, length: 1 };
    index.add(path, { id: "a", name: "First" }, { name: "t" }, place);
    index.add(path, { id: "a", name: "Second", license: "MIT" }, { name: "u" }, place);
    const [record] = index.inOrder();
    expect(record?.server).toEqual({ id: "a", name: "First", license: "MIT" });
  });

  it("is not misled by names of Object.prototype", () => {
    expect(indexOf(["constructor", "__proto__"], ["__proto__", "constructor"]).answers).toEqual([
      expect.stringMatching(/^\/constructor\//),
      expect.stringMatching(/\/constructor\/$/),
    ]);
  });
});
