import { type Policy, parsePolicy } from "../../policy/schema.ts";
import type { ServerPolicies } from "./selection.ts";

/** Fetches what a selection is cut from. Throws where a file does not come or is no policy. */
export async function fetchServerPolicies(
  recommended: string,
  supervised: string | undefined,
): Promise<ServerPolicies> {
  const [first, second] = await Promise.all([
    fetchPolicy(recommended),
    supervised === undefined ? null : fetchPolicy(supervised),
  ]);
  return { recommended: first, supervised: second };
}

async function fetchPolicy(url: string): Promise<Policy> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const parsed = parsePolicy(await response.json());
  if (!parsed.ok) throw new Error(`${url} is no valid policy`);
  return parsed.policy;
}
