import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parsePolicy } from "../../../src/policy/schema.ts";
import type { Check, Report } from "../check.types.ts";

/** Every policy on a page is valid, and so is every policy.json and supervised.json. */
export const policies: Check = {
  name: "policies",
  page({ file, policies }, _, report) {
    for (const text of policies) {
      if (text === null) report(file, "has a policy block that could not be read");
      else judge(file, text, report);
    }
  },
  async end({ root, files }, report) {
    for (const file of files.keys())
      if (/^\/tools\/[^/]+\/(?:policy|supervised)\.json$/.test(file))
        judge(file, await readFile(join(root, file), "utf8"), report);
  },
};

function judge(file: string, text: string, report: Report): void {
  const fault = faultOf(text);
  if (fault) report(file, `has a policy that is not valid: ${fault}`);
}

function faultOf(text: string): string | undefined {
  try {
    const result = parsePolicy(JSON.parse(text));
    return result.ok ? undefined : result.errors.map((e) => `${e.path} ${e.message}`).join("; ");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
