import { policyOf } from "../lib/policy-of.ts";
import { schemaOf } from "../lib/schema-of.ts";
import type { Policy } from "../policy/schema.ts";
import type { JsonObject } from "../schemas/json.ts";
import type { Listed } from "./call/arguments.ts";

/** What a tool page says of its tool, read from the page itself. */
export interface PageTool {
  name: string;
  /** Absent where the record has none, or a blank one. */
  description: string | undefined;
  /** `none`: not supplied or set aside; `long`: too long to be printed. */
  inputSchema: JsonObject | "none" | "long";
  /** The printed list of parameters. */
  parameters: Listed[];
  fingerprint: string;
  recommended: Policy;
  /** For people who must allow what the recommendation denies. */
  supervised: Policy | undefined;
}

export function pageTool(): PageTool {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? undefined;
  const variant = text(".supervised [data-policy-variant]");
  const schema = schemaOf(text('[data-u="input-schema"]'));
  return {
    name: text('[data-field="name"]') ?? "",
    description: text('[data-field="description"]'),
    inputSchema: schema ?? (document.querySelector("[data-schema]") ? "long" : "none"),
    parameters: [...document.querySelectorAll("[data-parameter]")].map(listed),
    fingerprint: text("[data-fingerprint]")?.trim() ?? "",
    recommended: policyOf(text("[data-policy]") ?? ""),
    supervised: variant === undefined ? undefined : policyOf(variant),
  };
}

/** Reads a row of ParameterRow.astro. */
function listed(row: Element): Listed {
  const [head, type] = row.children;
  return {
    name: head?.querySelector('[data-field="parameter-name"]')?.textContent ?? "",
    required: head?.querySelector(".required") !== null,
    type: type?.textContent.trim() ?? "",
  };
}
