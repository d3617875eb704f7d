import { createHash } from "node:crypto";
import { evidenceText } from "../../classify/explain/evidence.ts";
import { rateServer } from "../../classify/rate.ts";
import type { Entry } from "../../classify/train/corpus.ts";

interface CatalogueMeasures {
  ratings: number;
  /** Ratings a second of processor time of this thread. */
  perSecond: number;
  evidence: number;
  verbatim: number;
  /** Whether a second run gave the same bytes. */
  repeatable: boolean;
}

/** Rates a whole catalogue twice: speed, evidence that can be cut out of the definition, equal bytes. */
export function measureCatalogue(servers: readonly Entry[][]): CatalogueMeasures {
  const started = process.threadCpuUsage();
  const first = servers.map((entries) => rateServer(entries.map(({ record }) => record)));
  const { user, system } = process.threadCpuUsage(started);
  let evidence = 0;
  let verbatim = 0;
  const digest = createHash("sha256");
  const again = createHash("sha256");
  let ratings = 0;
  for (const [index, entries] of servers.entries()) {
    const second = rateServer(entries.map(({ record }) => record));
    for (const [at, { record }] of entries.entries()) {
      const rating = first[index]?.[at];
      ratings += 1;
      digest.update(JSON.stringify(rating));
      again.update(JSON.stringify(second[at]));
      for (const { field, start, end, quote } of rating?.evidence ?? []) {
        evidence += 1;
        if (evidenceText(record.tool, field)?.slice(start, end) === quote) verbatim += 1;
      }
    }
  }
  return {
    ratings,
    perSecond: ratings / ((user + system) / 1e6),
    evidence,
    verbatim,
    repeatable: digest.digest("hex") === again.digest("hex"),
  };
}
