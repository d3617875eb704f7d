import { createRequire } from "node:module";
import { z } from "zod";
import type { JsonObject } from "../../schemas/json.ts";

const moduleSchema = z.object({
  isAuthorized: z.custom<(call: unknown) => unknown>((value) => typeof value === "function"),
});
const answerSchema = z.union([
  z.object({
    type: z.literal("success"),
    response: z.object({ decision: z.enum(["allow", "deny"]) }),
  }),
  z.object({ type: z.literal("failure"), errors: z.array(z.object({ message: z.string() })) }),
]);

interface CedarRequest {
  tool: string;
  args: JsonObject;
  counters: { [counter: string]: number };
}

/** Asks a Cedar policy set about one call; throws where Cedar cannot read it. */
export type Cedar = (policies: string, request: CedarRequest) => boolean;

/** The Cedar engine, or null where its package is not installed. */
export async function loadCedar(): Promise<Cedar | null> {
  let file: string;
  try {
    file = createRequire(import.meta.url).resolve("@cedar-policy/cedar-wasm/nodejs");
  } catch {
    return null;
  }
  const cedar = moduleSchema.parse(await import(file));
  return (policies, { tool, args, counters }) => {
    const answer = answerSchema.parse(
      cedar.isAuthorized({
        principal: { type: "Grant", id: "g" },
        action: { type: "Action", id: "tools/call" },
        resource: { type: "Tool", id: tool },
        context: { args, counters },
        policies: { staticPolicies: policies },
        entities: [],
      }),
    );
    if (answer.type === "failure")
      throw new Error(answer.errors.map(({ message }) => message).join("; "));
    return answer.response.decision === "allow";
  };
}
