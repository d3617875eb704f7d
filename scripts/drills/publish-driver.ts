// Publishes a finished tree as a build does: `node publish-driver.ts OUT TREE`.
import { cp } from "node:fs/promises";
import { buildAndPublish } from "../publish.ts";

const [, , out = "", tree = ""] = process.argv;
await buildAndPublish(out, {
  async build({ output }) {
    await cp(tree, output, { recursive: true });
    process.stderr.write("publishing\n");
  },
});
