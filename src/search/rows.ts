import type { Category, Risk } from "../schemas/record.ts";
import { escapeField, unescapeField } from "./fields.ts";
import { CATEGORIES, RISKS } from "./levels.ts";

/** One tool as a search result shows it. */
export interface Member {
  /** URL segments. */
  server: string;
  tool: string;
  /** What readers call the server. */
  label: string;
  risk: Risk;
  category: Category;
  /** One line of the description; may be empty. */
  summary: string;
}

/** All tools of one exact name, best known server first. */
export interface Group {
  id: number;
  name: string;
  members: Member[];
  /** Number of tools of this name; more than `members` where a file holds only the first. */
  total: number;
}

const PART = "|";
/** One digit for both: risk times the number of categories, plus the category. */
const levels = (member: Member): string =>
  (RISKS.indexOf(member.risk) * CATEGORIES.length + CATEGORIES.indexOf(member.category)).toString(
    36,
  );

/** One line, without a line feed: name, total, and the members. The id is not part of it. */
export function encodeGroup(group: Group): string {
  const members = group.members.map((member) => {
    // Most tool segments are the name itself.
    const tool = member.tool === group.name ? "" : member.tool;
    const parts = [levels(member), member.server, tool, member.label, member.summary];
    return parts.map(escapeField).join(PART);
  });
  return [escapeField(group.name), group.total.toString(36), ...members].join("\t");
}

/** Undefined for a line that `encodeGroup` did not write. */
export function decodeGroup(line: string, id: number): Group | undefined {
  const [rawName, total, ...rest] = line.split("\t");
  if (rawName === undefined || total === undefined) return undefined;
  const name = unescapeField(rawName);
  const members = rest.map((text) => decodeMember(text, name));
  const whole = members.filter((member) => member !== undefined);
  return whole.length === 0
    ? undefined
    : { id, name, members: whole, total: Number.parseInt(total, 36) };
}

function decodeMember(text: string, name: string): Member | undefined {
  const [level = "", server, tool = "", label = "", summary = ""] = text
    .split(PART)
    .map(unescapeField);
  const code = Number.parseInt(level, 36);
  const risk = RISKS[Math.floor(code / CATEGORIES.length)];
  const category = CATEGORIES[code % CATEGORIES.length];
  if (!server || !risk || !category) return undefined;
  return { server, tool: tool || name, label, risk, category, summary };
}
