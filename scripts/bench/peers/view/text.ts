import { type Filled, fillSlots } from "../../../../src/lib/fill.ts";
import { FOREIGN_FIELDS } from "../../../../src/lib/foreign-fields.ts";
import { hiddenCharacters, turnsText } from "../../../../src/lib/hidden.ts";
import { languageOf } from "../../../../src/lib/language.ts";
import type { Sentence } from "../../../../src/policy/sentence.ts";

/** A stranger's text with what a template of ours finds out about it. */
export interface Foreign {
  t: string;
  /** The field that it comes from. */
  u: string;
  lang?: string;
  turning?: true;
  hidden?: string;
}

export function foreign(u: string, text: string): Foreign {
  const lang = languageOf(text);
  const hidden = hiddenCharacters(text);
  return {
    t: text,
    u,
    ...(lang !== undefined && { lang }),
    ...(hidden && {
      ...(turnsText(text) && { turning: true as const }),
      hidden: `${hidden.count} hidden ${hidden.count === 1 ? "character" : "characters"}: ${hidden.codes.join(" ")}`,
    }),
  };
}

/** A piece of a line: `k` is text, code, quotation, identifier or name; `u` its field. */
export interface Part {
  k: "t" | "c" | "q" | "i" | "n";
  t: string;
  u?: string;
}

export function words(sentence: Sentence): Part[] {
  return sentence.map((part): Part => {
    if (typeof part === "string") return { k: "t", t: part };
    if ("code" in part) return { k: "c", t: part.code };
    const { foreign: t, field } = part;
    if (field === "description") return { k: "q", t };
    return { k: field === "tool" ? "i" : "n", t, u: FOREIGN_FIELDS[field] };
  });
}

export function filled(wording: string, names: { tool: string; server: string }): Part[] {
  return fillSlots(wording).map((part: Filled): Part => {
    if ("text" in part) return { k: "t", t: part.text };
    return part.slot === "tool"
      ? { k: "i", t: names.tool, u: "name" }
      : { k: "n", t: names.server, u: "server" };
  });
}
