import type { Rated } from "../../src/schemas/rated.ts";
import { recordSchema } from "../../src/schemas/record.ts";
import { byServer } from "../by-server.ts";
import { readNdjson, writeNdjson } from "../ndjson.ts";
import type { Stage } from "../stage.types.ts";
import { rateServer } from "./rate.ts";

async function* rated(file: string): AsyncGenerator<Rated> {
  for await (const records of byServer(readNdjson(file, recordSchema))) {
    const ratings = rateServer(records);
    for (const [index, record] of records.entries()) {
      const rating = ratings[index];
      if (rating) yield { ...record, rating };
    }
  }
}

export const stage: Stage = {
  name: "classify",
  inShards: true,
  summary: "gives every record a category, a risk, and the reasons for both",
  reads: ["records"],
  writes: ["rated"],
  async run({ work, log }) {
    const count = await writeNdjson(work.rated, rated(work.records));
    log.info(`classify: ${count} tools rated`);
  },
};
