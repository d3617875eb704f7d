import { describe, expect, it } from "vitest";
import type { Gone } from "../../src/schemas/history.ts";
import { goneAddresses } from "./gone.ts";
import { ledgersOf, type Step, seen } from "./test-support.ts";

const y = { likeness: "the same" };
const text = ({ server, tool }: Gone["path"]) =>
  tool === undefined ? server : `${server}/${tool}`;

/** `a/y → a/z` or `a/x † removed`, after the last of some builds. */
function gone(...steps: Step[]): string[] {
  const lines = ledgersOf(...steps).at(-1) ?? [];
  return goneAddresses(lines, ({ standing }) => standing !== undefined).map(
    ({ path, to, event }) => (to ? `${text(path)} → ${text(to)}` : `${text(path)} † ${event.kind}`),
  );
}

describe("an address of an earlier build", () => {
  it("has a tombstone where the tool was removed, and none once it is back", () => {
    const both = { catalogue: [seen("a", "x"), seen("a", "k")] };
    const without = { catalogue: [seen("a", "k")] };
    expect(gone(both, without)).toEqual(["a/x † removed"]);
    expect(gone(both, without, both)).toEqual([]);
  });

  it("leads to the tool in the end, however often that was renamed and moved", () => {
    const steps = [
      { catalogue: [seen("a", "y", y), seen("a", "k")] },
      { catalogue: [seen("a", "z", y), seen("a", "k")] },
      { catalogue: [seen("b", "z", y), seen("b", "k")] },
      { catalogue: [seen("b", "v", y), seen("b", "k")] },
    ];
    expect(gone(...steps)).toEqual(["a → b", "a/k → b/k", "a/y → b/v", "a/z → b/v", "b/z → b/v"]);
  });

  it("leads nowhere once the tool that it led to is gone too", () => {
    const steps = [
      { catalogue: [seen("a", "y", y), seen("a", "k")] },
      { catalogue: [seen("a", "z", y), seen("a", "k")] },
      { catalogue: [seen("a", "k")] },
    ];
    expect(gone(...steps)).toEqual(["a/y † renamed", "a/z † removed"]);
  });

  it("stays that of a tool which comes back to it, while its successor stays", () => {
    const steps = [
      { catalogue: [seen("a", "y", y)] },
      { catalogue: [seen("a", "z", y)] },
      { catalogue: [seen("a", "z", y), seen("a", "y", y)] },
    ];
    expect(gone(...steps)).toEqual([]);
  });

  it("of a server has a tombstone where its last tools were removed, some moved before or not", () => {
    const steps = [
      { catalogue: [seen("a", "x"), seen("a", "y"), seen("b", "k")] },
      { catalogue: [seen("a", "x"), seen("b", "y"), seen("b", "k")] },
      { catalogue: [seen("b", "y"), seen("b", "k")] },
    ];
    expect(gone(...steps)).toEqual(["a † removed", "a/x † removed", "a/y → b/y"]);
  });

  it("of a server that moved still leads on when a tool of the new one is gone", () => {
    const steps = [
      { catalogue: [seen("a", "x"), seen("a", "y")] },
      { catalogue: [seen("b", "x"), seen("b", "y")] },
      { catalogue: [seen("b", "x")] },
    ];
    expect(gone(...steps)).toEqual(["a → b", "a/x → b/x", "a/y † moved", "b/y † removed"]);
  });

  it("ends somewhere in a ledger that leads in a circle or out of itself", () => {
    const [line] = ledgersOf({ catalogue: [seen("a", "x")] }).at(-1) ?? [];
    if (!line) throw new Error("no line");
    const { standing: _, ...dead } = line;
    const other = { ...dead, tool: "y", path: { server: "a", tool: "y" } };
    const lines = [
      { ...dead, to: { server: "a", tool: "y" } },
      { ...other, to: { server: "a", tool: "x" } },
      { ...other, tool: "z", path: { server: "a", tool: "z" }, to: { server: "q", tool: "q" } },
    ];
    const found = goneAddresses(lines, () => false).map(({ path, to }) => [text(path), to]);
    expect(found).toEqual(["a", "a/x", "a/y", "a/z"].map((path) => [path, undefined]));
  });

  it("gives way to a listed tool that has the same address", () => {
    const [lines = []] = ledgersOf({ catalogue: [seen("a", "x")] });
    const [line] = lines;
    if (!line) throw new Error("no line");
    const { standing: _, ...dead } = { ...line, tool: "X" };
    expect(goneAddresses([dead, line], ({ standing }) => standing !== undefined)).toEqual([]);
  });
});
