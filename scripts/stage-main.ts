// The process of one stage: `node stage-main.ts NAME CONTEXT`, the context as JSON.
import { endChildren } from "./child.ts";
import { Failure } from "./failure.ts";
import { endWithParent, mayEnd } from "./parent.ts";
import { loadStage } from "./pipeline.ts";
import { contextSchema, type StageMessage } from "./stage-process.ts";

endWithParent();
const [, , name = "", text = ""] = process.argv;
const send = (message: StageMessage) => void process.send?.(message);
const log = {
  progress: (progress: string) => send({ progress }),
  info: (info: string) => send({ info }),
  error: (error: string) => send({ error }),
};
const context = contextSchema.parse(JSON.parse(text));
try {
  const stage = await loadStage(name);
  await stage?.run({ ...context, log });
} catch (error) {
  await endChildren();
  if (!(error instanceof Failure)) throw error;
  send({ failure: error.message });
  process.exitCode = 1;
}
mayEnd();
