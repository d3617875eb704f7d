import { type Bundle, createTextEngine, type TextEngine, type TextHit } from "./text-engine.ts";

/** What the page sends: the bundle first, then questions. */
export type ToWorker = { id: number } & (
  | { bundle: Bundle }
  | { find: string }
  | { read: readonly number[]; of: string }
);
export interface WorkerResult {
  found?: readonly number[] | undefined;
  hits?: TextHit[] | undefined;
}

/** The questions that are open, each with the fault that was met meanwhile. */
const open = new Map<number, string>();

// Pagefind 1.6 reports a file that did not come, or came broken, on the console only, and answers
// with fewer results. It does not tell for whom: none of the open questions is answered then.
console.error = (...parts: unknown[]) => {
  const fault = parts.map(String).join(" ") || "unknown";
  for (const id of open.keys()) open.set(id, fault);
};

let engine: Promise<TextEngine> | undefined;

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  answer(data).then(
    (result) => postMessage({ id: data.id, result }),
    (error: unknown) => postMessage({ id: data.id, error: String(error) }),
  );
});

async function answer(message: ToWorker): Promise<WorkerResult> {
  open.set(message.id, "");
  try {
    const result = await resultOf(message);
    const fault = open.get(message.id);
    if (fault) throw new Error(fault);
    return result;
  } finally {
    open.delete(message.id);
  }
}

async function resultOf(message: ToWorker): Promise<WorkerResult> {
  if ("bundle" in message) {
    engine = createTextEngine(message.bundle);
    await engine;
    return {};
  }
  return "find" in message
    ? { found: await (await engine)?.find(message.find) }
    : { hits: await (await engine)?.read(message.of, message.read) };
}
