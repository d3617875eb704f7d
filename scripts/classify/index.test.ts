import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Rated, ratedSchema } from "../../src/schemas/rated.ts";
import { createLog } from "../log.ts";
import { readNdjson, writeNdjson } from "../ndjson.ts";
import { workPaths } from "../work.ts";
import { recordOf } from "./fixture.ts";
import { stage } from "./index.ts";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "classify-"));
});
afterEach(() => rm(root, { recursive: true }));

async function* lines() {
  for (const name of ["create_page", "delete_page"])
    yield recordOf({ name }, { path: { server: "a", tool: name } });
  yield recordOf({ name: "get_page" }, { path: { server: "b", tool: "get_page" } });
}

test("the stage rates every record in order, knows siblings of one server only, and gives the same bytes twice", async () => {
  const work = workPaths(root);
  await writeNdjson(work.records, lines());
  const context = {
    sources: [],
    work,
    output: root,
    siteUrl: "https://example.org",
    base: "/",
    log: createLog({ quiet: true }),
  };
  await stage.run(context);
  const first = await readFile(work.rated);
  await stage.run(context);
  expect(await readFile(work.rated)).toEqual(first);
  const rated: Rated[] = [];
  for await (const record of readNdjson(work.rated, ratedSchema)) rated.push(record);
  expect(rated.map(({ tool, rating }) => [tool.name, rating.category, rating.undo])).toEqual([
    ["create_page", "write", "delete_page"],
    ["delete_page", "destructive", undefined],
    ["get_page", "read", undefined],
  ]);
});
