import { type OutgoingHttpHeaders, ServerResponse } from "node:http";

type Done = () => void;
type Written = (error: Error | null | undefined) => void;

/** Set by what compresses, which goes on with whatever is written next. */
const OF_THE_STREAM = ["content-encoding", "vary"];

/**
 * A response whose head goes out with its first byte, not before: a file that was there when it was
 * looked up and is gone when it is opened, as when a build was published in between, can be answered
 * for in another way.
 */
export class LateResponse extends ServerResponse {
  #head: { status: number; headers: OutgoingHttpHeaders } | undefined;
  #begun = false;

  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.find(isHeaders) ?? {};
    if (this.#begun) return super.writeHead(status, headers);
    this.#head = { status, headers };
    // What wraps this response reads it there.
    this.statusCode = status;
    return this;
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Written, done?: Written): boolean {
    this.#begin();
    return typeof encoding === "string"
      ? super.write(chunk, encoding, done)
      : super.write(chunk, encoding);
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Done, done?: Done): this {
    this.#begin();
    return typeof encoding === "string"
      ? super.end(chunk, encoding, done)
      : super.end(chunk, encoding);
  }

  /** Has `otherwise` answer where the file that is piped into this cannot be opened. */
  orElse(otherwise: () => void): void {
    const stay = new Set([...this.getHeaderNames(), ...OF_THE_STREAM]);
    this.removeAllListeners("pipe");
    this.on("pipe", (file) => {
      file.once("error", () => {
        this.#head = undefined;
        for (const name of this.getHeaderNames()) if (!stay.has(name)) this.removeHeader(name);
        if (this.#begun) this.destroy();
        else otherwise();
      });
    });
  }

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    // A second answer told the length of its file, and goes out as the first was going to.
    if (this.hasHeader("Content-Encoding")) this.removeHeader("Content-Length");
    if (this.#head) super.writeHead(this.#head.status, this.#head.headers);
  }
}

function isHeaders(value: unknown): value is OutgoingHttpHeaders {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
