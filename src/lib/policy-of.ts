import { type Policy, parsePolicy } from "../policy/schema.ts";

/** The policy of a page, from its text. Throws where it is not valid: a fault of ours. */
export function policyOf(text: string): Policy {
  const result = parsePolicy(JSON.parse(text));
  if (result.ok) return result.policy;
  throw new Error(result.errors.map(({ path, message }) => `${path} ${message}`).join("; "));
}
