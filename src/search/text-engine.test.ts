import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { createTextEngine } from "./text-engine.ts";
import { recordId, writeParts } from "./text-numbers.ts";

/** A module that answers as Pagefind's: each word is found in the tool of that number, `slow` late. */
const MODULE = `
const page = (word, number) => ({
  url: "/tools/acme/" + word + "/",
  content: word,
  meta: { title: word, server: "Acme", summary: "", risk: "low", category: "read" },
});
const WORDS = ${JSON.stringify(["slow", "quick"])};
export const createInstance = () => ({
  async mergeIndex() {},
  async search(text) {
    await new Promise((resolve) => setTimeout(resolve, text === "slow" ? 40 : 0));
    return {
      results: WORDS.flatMap((word, number) =>
        word === text
          ? [{ id: ${JSON.stringify(recordId(0, 0).slice(0, -1))} + number, score: 1, data: async () => page(word) }]
          : [],
      ),
    };
  },
});
`;

async function engine() {
  const folder = mkdtempSync(join(tmpdir(), "tool-pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "pagefind.js"), MODULE);
  return createTextEngine({ parts: [`${pathToFileURL(folder)}/`], tools: writeParts([0, 0]) });
}

it("answers each of two searches at a time with its own tools, whichever comes first", async () => {
  const { find, read } = await engine();
  const slow = find("slow");
  expect(await find("quick")).toEqual([1]);
  expect(await slow).toEqual([0]);
  expect((await read("quick", [1])).map(({ name }) => name)).toEqual(["quick"]);
  expect((await read("slow", [0])).map(({ name }) => name)).toEqual(["slow"]);
});

it("reads what was found for a text, and nothing else", async () => {
  const { find, read } = await engine();
  await find("quick");
  expect(await read("quick", [0])).toEqual([]);
});

it("searches again where it has been asked for much since", async () => {
  const { find, read } = await engine();
  await find("quick");
  for (const text of ["a", "b", "c", "d", "e"]) await find(text);
  expect(await read("quick", [1])).toHaveLength(1);
});
