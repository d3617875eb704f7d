import { evidenceSource } from "../../../../src/lib/evidence-source.ts";
import { languageOf } from "../../../../src/lib/language.ts";
import { markSpans, marksTell } from "../../../../src/lib/mark-spans.ts";
import { pairHash } from "../../../../src/lib/pair-hash.ts";
import { parametersOf } from "../../../../src/lib/parameters.ts";
import { schemaOf } from "../../../../src/lib/schema-of.ts";
import { toolTotal } from "../../../../src/lib/tool-total.ts";
import { closedValues } from "../../../../src/policy/closed-values.ts";
import type { Policy } from "../../../../src/policy/schema.ts";
import { count } from "../../../../src/policy/words.ts";
import type { Page, ToolLink } from "../../../../src/schemas/page.ts";
import type { Wording } from "../../../../src/schemas/wording.ts";
import type { SiteData } from "../site-data.ts";
import { filled, foreign } from "./text.ts";

const LONGEST_MARKED = 4000;
const MOST_ARGUMENTS = 12;
const MOST_SCHEMA_CHARACTERS = 20_000;

export function does({ tool, rating: { actions } }: Page, policy: Policy, site: SiteData) {
  if (!actions) return undefined;
  const closed = closedValues(policy, tool.name, actions);
  const named = actions.parameter !== "";
  return {
    named,
    parameter: foreign("parameter-name", actions.parameter),
    rows: actions.values.map(({ value, category, risk }) => ({
      value: foreign("parameter-value", value),
      category: site.labels[category],
      risk,
      level: site.levels[risk],
      closed: closed.has(value) ? "denied" : "not denied for its value",
    })),
  };
}

export function why({ tool, rating }: Page) {
  const { source, date, conflicts = [] } = rating.analysis ?? {};
  const text = tool.description ?? "";
  const spans = rating.evidence.filter(({ field }) => field === "description");
  const parts = text.length <= LONGEST_MARKED ? markSpans(text, spans) : [];
  return {
    rationale: rating.rationale,
    ...(rating.analysis &&
      rating.basis === "analysis" && {
        analysis: {
          ...(source !== undefined && { source: foreign("analysis-source", source) }),
          ...(date !== undefined && { date: foreign("analysis-date", date) }),
          text: foreign("rationale", rating.rationale),
          conflicts,
        },
      }),
    evidence: rating.evidence.map(({ field, quote }) => ({
      quote: foreign("evidence", quote),
      source: evidenceSource(field),
    })),
    paraphrases: rating.paraphrases.map((text) => foreign("paraphrase", text)),
    rules: rating.reasons.map(({ rule }) => rule),
    missing: rating.missing,
    ...(marksTell(parts) && { marked: { lang: languageOf(text) ?? "", parts } }),
  };
}

export function parameters({ inputSchema, rating, setAside }: Page) {
  const schema = schemaOf(inputSchema);
  const list = schema ? parametersOf(schema) : [];
  const text = schema ? JSON.stringify(schema, null, 2) : "";
  return {
    schema: schema !== undefined,
    count: list.length,
    required: list.filter(({ required }) => required).length,
    aside: setAside
      .filter(({ field }) => field.startsWith("tool."))
      .map(({ field, reason }) => ({
        schema: field === "tool.inputSchema",
        text: `${field === "tool.inputSchema" ? "The input schema of this definition could not be read: " : `${field} was set aside: `}${reason}.`,
      })),
    list: list.map((one) => ({
      ...(one.name !== "" && { name: foreign("parameter-name", one.name) }),
      required: one.required,
      type: one.type ?? (one.oddType === undefined ? "not stated" : ""),
      ...(one.oddType !== undefined && { odd: foreign("parameter-type", one.oddType) }),
      ...(one.description !== undefined && {
        text: foreign("parameter-description", one.description),
      }),
      values: one.values.map((value) => foreign("parameter-value", value)),
      more: one.moreValues,
      ...(one.default !== undefined && { default: foreign("parameter-default", one.default) }),
      notes: [
        ...new Set(
          rating.parameters.filter(({ path }) => path[0] === one.name).map(({ note }) => note),
        ),
      ],
    })),
    ...(schema &&
      text.length <= MOST_SCHEMA_CHARACTERS && {
        json: {
          lines: count(text.split("\n").length, "line"),
          text: foreign("input-schema", text),
        },
      }),
  };
}

export function approve({ tool, rating, inputSchema }: Page, wording: Wording, server: string) {
  const shown = rating.parameters.slice(0, MOST_ARGUMENTS);
  const more = rating.parameters.length - shown.length;
  const names = { tool: tool.name, server };
  return {
    groups: [...Map.groupBy(shown, ({ note }) => note)].map(([note, of]) => ({
      note,
      paths: of.map(({ path }) => path.map((name) => foreign("parameter-name", name))),
    })),
    none:
      inputSchema === undefined
        ? "The definition says nothing about arguments that can be read here, so all of them have to be seen, whole."
        : "No argument stands out in the definition; see that all of them are shown, whole.",
    more: more > 0 ? count(more, "more argument") : "",
    ask: wording.approver.map((text) => filled(text, names)),
    log: wording.detection.map((text) => filled(text, names)),
  };
}

export function related({ path, tool: own, related, serverTools }: Page) {
  const { siblings, riskiest, undo, partners, elsewhere } = related;
  return {
    ...(undo && { undo: link(undo) }),
    partners: partners.map(({ tool, why: text }) => ({
      ...link(tool),
      why: text,
      pair: `/tools/${path.server}/${pairHash(own.name, tool.name)}`,
    })),
    alone: toolTotal(serverTools) === 1,
    siblings: siblings.map(link),
    riskiest: riskiest.map(link),
    elsewhere: elsewhere.map((tool) => ({
      ...link(tool),
      server: foreign("other-server", tool.server),
      more: tool.more ? " and on others of that name" : "",
    })),
  };
}

function link({ path, name, risk }: ToolLink) {
  return { to: `${path.server}/${path.tool}`, name: foreign("other-name", name), risk };
}
