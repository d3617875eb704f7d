import { type Bundle, createTextEngine, type TextEngine, type TextHit } from "./text-engine.ts";

/** What the page sends: the bundle first, then questions. */
export type ToWorker = { id: number } & (
  | { bundle: Bundle }
  | { find: string }
  | { read: readonly number[] }
);
export interface WorkerResult {
  found?: readonly number[] | undefined;
  hits?: TextHit[] | undefined;
}

// Pagefind 1.6 reports a file that did not come, or came broken, on the console only, and answers
// with fewer results.
let fault: string | undefined;
console.error = (...parts: unknown[]) => {
  fault = parts.map(String).join(" ");
};

let engine: Promise<TextEngine> | undefined;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  answer(data).then(
    (result) => postMessage({ id: data.id, result }),
    (error: unknown) => postMessage({ id: data.id, error: String(error) }),
  );
});

async function answer(message: ToWorker): Promise<WorkerResult> {
  const result = await resultOf(message);
  const found = fault;
  fault = undefined;
  if (found !== undefined) throw new Error(found);
  return result;
}

async function resultOf(message: ToWorker): Promise<WorkerResult> {
  if ("bundle" in message) {
    engine = createTextEngine(message.bundle);
    await engine;
    return {};
  }
  return "find" in message
    ? { found: await (await engine)?.find(message.find) }
    : { hits: await (await engine)?.read(message.read) };
}
