import { type Bundle, createTextEngine, type TextEngine } from "./text-engine.ts";
import type { ToWorker, WorkerResult } from "./text-worker.ts";
import textWorker from "./text-worker.ts?worker&url";
import { workerUrl } from "./worker-url.ts";

/**
 * The full-text index in a worker, so that typing stays smooth; on this thread where the browser
 * has no workers. Rejects where it cannot be loaded.
 */
export async function connectText(bundle: Bundle): Promise<TextEngine> {
  const worker = startWorker();
  if (!worker) return createTextEngine(bundle);
  const ask = channel(worker);
  try {
    await ask((id) => ({ id, bundle }));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    async find(text) {
      const { found } = await ask((id) => ({ id, find: text }));
      if (!found) throw new Error("the search worker gave no answer");
      return found;
    },
    async read(text, tools) {
      const { hits } = await ask((id) => ({ id, read: tools, of: text }));
      if (!hits) throw new Error("the search worker gave no answer");
      return hits;
    },
  };
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(workerUrl(textWorker), { type: "module" });
  } catch {
    return undefined;
  }
}

interface FromWorker {
  id: number;
  result?: WorkerResult;
  error?: string;
}

/** Pairs questions and answers by their number; a broken worker fails all that are open. */
function channel(worker: Worker) {
  const open = new Map<number, PromiseWithResolvers<WorkerResult>>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
    const question = open.get(data.id);
    open.delete(data.id);
    if (data.error === undefined) question?.resolve(data.result ?? {});
    else question?.reject(new Error(data.error));
  });
  worker.addEventListener("error", () => {
    for (const question of open.values()) question.reject(new Error("the search worker failed"));
    open.clear();
  });
  return (message: (id: number) => ToWorker) => {
    last += 1;
    const question = Promise.withResolvers<WorkerResult>();
    open.set(last, question);
    worker.postMessage(message(last));
    return question.promise;
  };
}
