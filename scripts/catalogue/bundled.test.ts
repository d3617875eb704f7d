import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { folderWith, imported } from "./test-support.ts";

const BUNDLED = fileURLToPath(new URL("../../content/catalogue", import.meta.url));

/** Ten servers start here; alone on two cores that takes 2 s. */
const TIMEOUT_MS = 60_000;

it(
  "the bundled catalogue is answered in full by its real servers",
  async () => {
    const folder = folderWith({});
    const { records, rejected, warnings } = await imported(folder, relative(folder, BUNDLED));
    expect([rejected, warnings]).toEqual([[], []]);
    const started = records.filter(({ server }) => server.package);
    expect(new Set(started.map(({ server }) => server.id)).size).toBe(10);
    expect(started.length).toBeGreaterThan(100);
    for (const { server } of started) expect(server.version).toBeTruthy();
    const seeds = records.filter(({ server }) => !server.package);
    expect(seeds.map(({ path }) => `${path.server}/${path.tool}`)).toEqual([
      "kestra-io~mcp-server-python/change_taskrun_state",
      "pangu-immortal~qflow/qflow_scope_navigate",
      "pangu-immortal~qflow/qflow_task_batch",
      "pangu-immortal~qflow/qflow_task_set_status",
      "pangu-immortal~qflow/qflow_workspace",
    ]);
  },
  TIMEOUT_MS,
);
