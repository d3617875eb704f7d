import { type Policy, parsePolicy } from "../policy/schema.ts";

/** The sections of a page ask for the same policy one after the other. */
let last: { text: string; policy: Policy } | undefined;

/** The policy of a page, from its text. Throws where it is not valid: a fault of ours. */
export function policyOf(text: string): Policy {
  if (last?.text === text) return last.policy;
  const result = parsePolicy(JSON.parse(text));
  if (result.ok) {
    last = { text, policy: result.policy };
    return result.policy;
  }
  throw new Error(result.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
}
