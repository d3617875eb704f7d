import { Failure } from "../failure.ts";
import { quote } from "./quote.ts";

/** A source that cannot be read; `message` is one line for people and names the file. */
export class SourceError extends Failure {
  override name = "SourceError";
  readonly file: string;
  readonly reason: string;

  constructor(file: string, reason: string) {
    super(`${quote(file)}: ${reason}`);
    this.file = file;
    this.reason = reason;
  }
}

/** A readable JSON file that holds none of the forms of a catalogue. */
export class NotACatalogueError extends SourceError {
  override name = "NotACatalogueError";
}

/** No record was accepted: there is nothing to build a site from. */
export class EmptyCatalogueError extends Failure {
  override name = "EmptyCatalogueError";
}

/** A source ends early: what it would have held is not known. */
export class PartialCatalogueError extends Failure {
  override name = "PartialCatalogueError";
}

/** A configured server that did not list its tools; the message is one sentence for people. */
export class HarvestError extends Error {
  override name = "HarvestError";
}
