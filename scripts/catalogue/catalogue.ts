import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { count } from "../../src/policy/words.ts";
import { recordSchema, type ToolRecord } from "../../src/schemas/record.ts";
import type { CatalogueReport, ImportIssue } from "../../src/schemas/report.ts";
import type { Log } from "../log.ts";
import { EmptyCatalogueError, PartialCatalogueError } from "./errors.ts";
import { openHarvestCache } from "./harvest-cache.ts";
import { importRecord } from "./import-record.ts";
import { formatIssue, issueAt } from "./issue.ts";
import type { Item } from "./item.types.ts";
import { quote } from "./quote.ts";
import { Scratch } from "./scratch.ts";
import { readSource } from "./sources.ts";
import { ToolIndex } from "./tool-index.ts";

const BUNDLED = fileURLToPath(new URL("../../content/catalogue", import.meta.url));

/** Lines printed of what is wrong with a catalogue that has nothing else. */
const MOST_FAULTS = 20;

export interface Catalogue {
  report: CatalogueReport;
  /** Every accepted record by server segment, then tool segment; removes the scratch file. */
  records: AsyncGenerator<ToolRecord>;
}

/**
 * Reads sources, or the bundled catalogue where none is named, with the records kept in a scratch
 * file. Throws SourceError for what is no source, EmptyCatalogueError where nothing was accepted,
 * and PartialCatalogueError for a source that ends early, unless `allowPartial`.
 */
export async function importCatalogue(
  sources: string[],
  options: { scratch: string; log: Log; allowPartial?: boolean; fresh?: boolean },
): Promise<Catalogue> {
  const { log } = options;
  const named = sources.length > 0 ? sources : [relative(process.cwd(), BUNDLED)];
  const harvests = join(dirname(options.scratch), ".harvests");
  const scratch = new Scratch(options.scratch);
  try {
    const index = new ToolIndex();
    const report: CatalogueReport = { records: 0, accepted: 0, rejected: [], warnings: [] };
    for (const source of named) {
      const cache = openHarvestCache(harvests, { fresh: options.fresh === true });
      for await (const item of readSource(source, { log, cache })) {
        if (item.kind === "rejected" && item.truncated && !options.allowPartial)
          throw new PartialCatalogueError(partiality(item.issue));
        takeItem(item, { index, scratch, report });
        log.progress(`${count(report.records, "record")} read`);
      }
    }
    if (report.accepted === 0) {
      const [, ...others] = faultsOf(report);
      for (const fault of others.slice(0, MOST_FAULTS)) log.info(`fault: ${formatIssue(fault)}`);
      throw new EmptyCatalogueError(emptiness(named, report));
    }
    return { report, records: inOrder(index, scratch) };
  } catch (error) {
    scratch.remove();
    throw error;
  }
}

interface Import {
  index: ToolIndex;
  scratch: Scratch;
  report: CatalogueReport;
}

function takeItem(item: Item, { index, scratch, report }: Import): void {
  if (item.kind === "warning") {
    report.warnings.push(item.issue);
    return;
  }
  report.records += 1;
  if (item.kind === "rejected") {
    report.rejected.push(item.issue);
    if (item.truncated) report.partial = true;
    return;
  }
  const { origin, value } = item;
  const imported = importRecord(value);
  if ("rejection" in imported) {
    report.rejected.push(issueAt(origin, imported.rejection, value));
    return;
  }
  const { server, ...kept } = imported.draft;
  const claimed = index.claim(server, kept.tool);
  if ("fault" in claimed) {
    report.rejected.push(issueAt(origin, claimed.fault, value));
    return;
  }
  const place = scratch.append(JSON.stringify({ ...kept, path: claimed.path }));
  index.add(claimed.path, server, kept.tool, place);
  report.accepted += 1;
  for (const { field, reason } of kept.setAside)
    report.warnings.push(issueAt(origin, { field, message: `set aside: ${reason}` }, value));
}

async function* inOrder(index: ToolIndex, scratch: Scratch): AsyncGenerator<ToolRecord> {
  try {
    for (const { server, place } of index.inOrder()) {
      yield recordSchema.parse({ server, ...JSON.parse(scratch.read(place)) });
    }
  } finally {
    scratch.remove();
  }
}

function emptiness(sources: string[], report: CatalogueReport): string {
  const where = sources.map(quote).join(", ");
  const [first] = faultsOf(report);
  const why = first ? `; the first fault: ${formatIssue(first)}` : "";
  return `empty catalogue: no record of ${where} was accepted (${report.rejected.length} rejected)${why}`;
}

function faultsOf({ rejected, warnings }: CatalogueReport): ImportIssue[] {
  return [...rejected, ...warnings];
}

function partiality(issue: ImportIssue): string {
  return `catalogue: ${formatIssue(issue)}; a build with --allow-partial takes the lines before it`;
}
