import { type Bundle, createTextEngine, type TextEngine, type TextQuery } from "./text-engine.ts";

/** What the page sends: the bundle first, then queries. */
export type ToWorker = { id: number; bundle: Bundle } | { id: number; query: TextQuery };

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

async function answer(message: ToWorker) {
  if ("bundle" in message) {
    engine = createTextEngine(message.bundle);
    await engine;
    throwFault();
    return undefined;
  }
  const result = await (await engine)?.search(message.query);
  throwFault();
  return result;
}

function throwFault(): void {
  const found = fault;
  fault = undefined;
  if (found !== undefined) throw new Error(found);
}
