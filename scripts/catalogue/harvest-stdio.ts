import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type JSONRPCMessage,
  ReadBuffer,
  serializeMessage,
  type Transport,
} from "@modelcontextprotocol/client";
import type { StdioTarget } from "./harvest-config.ts";
import { guard, killTree, OWN_GROUP, release } from "./harvest-processes.ts";
import { clip, quote } from "./quote.ts";
import { serverEnvironment } from "./server-environment.ts";

/** How long a server may take to end once its input ends; ten real ones took 6 to 494 ms. */
const GRACE_MS = 1000;
/** Enough for the last line of a stack trace. */
const STDERR_TAIL = 2048;

/**
 * Talks to a server over stdio. The client library has a transport for that, which neither leads a
 * process group nor ends what the server itself started.
 */
export class StdioTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;
  readonly #target: StdioTarget;
  readonly #buffer = new ReadBuffer();
  #child: ChildProcess | undefined;
  #closed: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;
  #ending = "";
  #stderr = "";
  #garbled: boolean | undefined;

  constructor(target: StdioTarget) {
    this.#target = target;
  }

  /** How the server ended by itself, such as `ended with code 1`; empty while it runs. */
  get ending(): string {
    return this.#ending;
  }

  /** The last line on stderr, quoted; empty where there is none. */
  get lastWords(): string {
    const words = this.#stderr.trim().split("\n").at(-1);
    return words ? quote(clip(words)) : "";
  }

  /** Whether the first thing on its stdout was no message. */
  get garbled(): boolean {
    return this.#garbled === true;
  }

  /** What is not there, where the system finds nothing to start. */
  get missing(): string {
    const { command, cwd } = this.#target;
    return existsSync(cwd) ? `command ${quote(clip(command))}` : `folder ${quote(clip(cwd))}`;
  }

  start(): Promise<void> {
    const { command, args, env, cwd } = this.#target;
    const child = spawn(command === "node" ? process.execPath : command, args, {
      cwd,
      env: serverEnvironment(env),
      detached: OWN_GROUP,
      windowsHide: true,
      stdio: "pipe",
    });
    this.#child = child;
    guard(child);
    child.stdout.on("data", (chunk: Buffer) => this.#read(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-STDERR_TAIL);
    });
    child.stdin.on("error", () => {});
    child.once("exit", (code, signal) => {
      this.#ending ||= signal ? `ended by ${signal}` : `ended with code ${code}`;
      killTree(child, "SIGKILL");
    });
    this.#closed = new Promise((resolve) => {
      child.once("close", () => {
        release(child);
        this.onclose?.();
        resolve();
      });
    });
    return new Promise((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", reject);
    });
  }

  #read(chunk: Buffer): void {
    this.#garbled ??= !/^\s*\{/.test(chunk.toString());
    try {
      this.#buffer.append(chunk);
    } catch {
      this.#ending = "sent a message over 10 MiB";
      if (this.#child) killTree(this.#child, "SIGKILL");
      return;
    }
    for (;;) {
      try {
        const message = this.#buffer.readMessage();
        if (!message) return;
        this.onmessage?.(message);
      } catch (error) {
        this.onerror?.(error instanceof Error ? error : new Error(String(error)));
      }
    }
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#child?.stdin?.write(serializeMessage(message));
  }

  /** Ends the server and all that it started; returns once they are gone, also on a second call. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    const child = this.#child;
    child?.stdin?.end();
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      const patience = sleep(GRACE_MS, false, { ref: false });
      const ended = await Promise.race([this.#closed.then(() => true), patience]);
      if (ended || !child) return;
      killTree(child, signal);
    }
    child?.stdout?.destroy();
    child?.stderr?.destroy();
    await this.#closed;
  }
}
