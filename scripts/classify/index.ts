import type { Rated } from "../../src/schemas/rated.ts";
import { recordSchema } from "../../src/schemas/record.ts";
import { byServer } from "../by-server.ts";
import { ndjsonBytes } from "../ndjson.ts";
import { PACKAGE_ROOT } from "../paths.ts";
import { codeKey, keyOf } from "../reuse/code-key.ts";
import { serverMemo } from "../reuse/server-memo.ts";
import type { Context, Stage } from "../stage.types.ts";
import { rateServer } from "./rate.ts";

const CODE = [
  "scripts/*.ts",
  "scripts/classify/**",
  "src/lib/**",
  "src/policy/**",
  "src/schemas/**",
];

export const stage: Stage = {
  name: "classify",
  summary: "gives every record a category, a risk, and the reasons for both",
  reads: ["records"],
  writes: ["rated"],
  run,
};

async function run({ work, log, fresh = false }: Context): Promise<void> {
  const code = codeKey([{ folder: PACKAGE_ROOT, patterns: CODE }], process.version);
  const memo = serverMemo([work.rated], work.ratedMemory, fresh);
  let count = 0;
  for await (const { server, values, hash } of byServer(work.records)) {
    const key = keyOf(code, hash);
    const written = memo.kept(server, key) ?? { parts: [ndjsonBytes(rated(values))], note: [] };
    memo.write(server, key, written);
    count += values.length;
  }
  memo.end();
  log.info(`classify: ${count} tools rated`);
}

/** The records of one server with their ratings. */
function rated(values: readonly unknown[]): Rated[] {
  const records = values.map((value) => recordSchema.parse(value));
  const ratings = rateServer(records);
  return records.flatMap((record, index) => {
    const rating = ratings[index];
    return rating ? [{ ...record, rating }] : [];
  });
}
