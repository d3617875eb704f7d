import { LIST_HEADING } from "../lexicon/actions.ts";

/** A value that a description lists as an action, with what it says of it. */
interface ListedAction {
  value: string;
  meaning: string;
  start: number;
  end: number;
}

interface ActionList {
  /** The word before the list, such as `action`. */
  heading: string;
  actions: ListedAction[];
}

const LONGEST_LIST = 600;
/** A list without a heading starts near the front: `scope navigation: up=…, down=…`. */
const LATEST_COLON = 80;
const NO_ACTIONS =
  /\b(?:args?|arguments?|param(?:eter)?s?|inputs?|returns?|outputs?|examples?|notes?|fields?|keys?)\b/iu;
const MOST_LISTS = 4;
const MOST_HEADINGS = 40;
const MOST_ACTIONS = 40;
const LONGEST_LEAD = 40;
/** `isolate(隔离)`, `up=…`, `create - makes …`, `delete`; a value has no spaces. */
const ITEM =
  /^[\s\-*•>`'"“”‘’]*([\p{L}\p{N}_.-]{2,40})[`'"“”‘’]*\s*(?:\(([^()\n]{0,80})\)|（([^（）\n]{0,80})）|[=:：]\s*([^/|、，,;；。\n]{0,80})|\s[-–—]\s([^/|、，,;；。\n]{0,80}))?[\s.。]*$/u;

/** Cuts a list at its separators, but not inside brackets. */
function cut(text: string, offset: number): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const char = text.charAt(index);
    if (char === "(" || char === "（") depth += 1;
    if ((char === ")" || char === "）") && depth > 0) depth -= 1;
    if (index < text.length && (depth > 0 || !"/|、，,;；\n".includes(char))) continue;
    parts.push({ text: text.slice(start, index), start: offset + start });
    start = index + 1;
  }
  return parts;
}

function itemsOf(text: string, from: number, end: number): ListedAction[] {
  const actions: ListedAction[] = [];
  for (const part of cut(text.slice(from, end), from)) {
    const bare = part.text.replace(/^\s*(?:and|or)\s/u, (lead) => " ".repeat(lead.length));
    if (bare.trim() === "") continue;
    const match = ITEM.exec(bare);
    const value = match?.[1];
    if (!match || value === undefined) break;
    const start = part.start + bare.indexOf(value);
    const meaning = match[2] ?? match[3] ?? match[4] ?? match[5] ?? "";
    actions.push({ value, meaning, start, end: start + value.length });
    if (actions.length === MOST_ACTIONS) break;
  }
  return actions;
}

/** Where a list that starts at `from` ends: at a full stop or an empty line. */
function listEnd(text: string, from: number): number {
  const window = text.slice(from, from + LONGEST_LIST);
  const stop = /。|\n\s*\n|\.(?=\s|$)/u.exec(window);
  return from + (stop ? stop.index : window.length);
}

/** What stands between a heading and its list: `action: One of 'list', 'create'`. */
const ONE_OF = /^\s*(?:must be |can be )?(?:one of|either|any of)\s*:?\s*/iu;
const HTTP_LIST = /\bHTTP (?:method|verb)s?\s?\(([A-Z]{3,7}(?:, ?(?:or )?[A-Z]{3,7}){1,6})\)/u;
/** A value that a description assigns: `action='list'`, `mode="create"`. */
const ASSIGNED = /\b(action|operation|mode|command)\s?=\s?["'`]([a-z_]{2,30})["'`]/giu;

/** The values that a description assigns to one argument in passing. */
function assigned(description: string): ActionList | undefined {
  const found = new Map<string, ListedAction>();
  let heading = "";
  for (const match of description.matchAll(ASSIGNED)) {
    const [whole, argument = "", value = ""] = match;
    heading ||= argument.toLowerCase();
    if (argument.toLowerCase() !== heading || found.has(value)) continue;
    if (found.size === MOST_ACTIONS) break;
    const start = match.index + whole.lastIndexOf(value);
    found.set(value, { value, meaning: "", start, end: start + value.length });
  }
  return found.size > 1 ? { heading, actions: [...found.values()] } : undefined;
}

/** The lists of actions that a description spells out: `action: isolate(…)/switch(…)`. */
export function listedActions(description: string): ActionList[] {
  const lists: ActionList[] = [];
  let headings = 0;
  for (const match of description.matchAll(LIST_HEADING)) {
    headings += 1;
    if (lists.length === MOST_LISTS || headings > MOST_HEADINGS) break;
    const after = match.index + match[0].length;
    const lead = ONE_OF.exec(description.slice(after, after + LONGEST_LEAD))?.[0] ?? "";
    const from = after + lead.length;
    const actions = itemsOf(description, from, listEnd(description, from));
    if (actions.length > 1) lists.push({ heading: (match[1] ?? "").toLowerCase(), actions });
  }
  const http = HTTP_LIST.exec(description);
  if (http?.[1] !== undefined) {
    const from = http.index + http[0].length - http[1].length - 1;
    lists.push({ heading: "method", actions: itemsOf(description, from, from + http[1].length) });
  }
  const given = assigned(description);
  if (given) lists.push(given);
  const colon = /[:：]/u.exec(description.slice(0, LATEST_COLON));
  if (lists.length === 0 && colon && !NO_ACTIONS.test(description.slice(0, colon.index))) {
    const from = colon.index + 1;
    const line = description.indexOf("\n", from);
    const stop = listEnd(description, from);
    const actions = itemsOf(description, from, line < 0 ? stop : Math.min(line, stop));
    if (actions.length > 1 && actions.every(({ meaning }) => meaning !== ""))
      lists.push({ heading: "", actions });
  }
  return lists;
}
