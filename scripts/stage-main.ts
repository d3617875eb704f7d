// The process of one stage: `node stage-main.ts NAME`; its context is the job.
import { doJob, tell } from "./job.ts";
import { loadStage } from "./pipeline.ts";
import { contextSchema, type StageMessage } from "./stage-process.ts";

const send = (message: StageMessage) => tell(message);
const log = {
  progress: (progress: string) => send({ progress }),
  info: (info: string) => send({ info }),
  error: (error: string) => send({ error }),
};
const stage = await loadStage(process.argv[2] ?? "");
await doJob(contextSchema, (context) => stage?.run({ ...context, log }));
