import type { Page } from "playwright";
import { terms } from "../../../src/search/terms.ts";
import type { Answer } from "./harness.ts";
import type { Query, QueryRow } from "./queries.ts";
import { answersTask, TASKS } from "./tasks.ts";

export interface RelevanceFigure {
  title: string;
  queries: number;
  /** Share of queries answered as they should be, 0 to 1. */
  share: number;
  target: number;
  ceiling?: number | undefined;
  /** The first queries that were not, for people to read. */
  missed: string[];
}

const MOST_MISSED = 10;
const TASK_WITHIN = 5;
const TYPING_WITHIN = 10;

export type Ask = (text: string, limit: number) => Promise<Answer[]>;

/** Asks in the page that harness.ts runs in. */
export function askIn(page: Page): Ask {
  return (text, limit) =>
    page.evaluate(([query, most]) => globalThis.searchAnswers(query, most), [text, limit] as const);
}

export async function judgeRow(row: QueryRow, ask: Ask): Promise<RelevanceFigure> {
  const missed: string[] = [];
  for (const query of row.queries) {
    const answers = await ask(query.text, Math.max(row.within, 10));
    if (!isRight(query, answers.slice(0, row.within))) missed.push(query.text);
  }
  return { ...figure(row.title, row.queries.length, row.target, missed), ceiling: row.ceiling };
}

/** The queries that people wrote, with judged answers. */
export async function judgeTasks(ask: Ask): Promise<RelevanceFigure> {
  const missed: string[] = [];
  for (const task of TASKS) {
    const answers = await ask(task.text, 10);
    const names = answers.slice(0, TASK_WITHIN).map(({ name }) => terms(name));
    if (!names.some((words) => answersTask(task, words))) missed.push(task.text);
  }
  return figure(`task in other words → top ${TASK_WITHIN}`, TASKS.length, 0.9, missed);
}

/** How much of a name has to be typed until it is among the first ten, as 0 to 1 of its characters. */
export interface TypingFigure {
  names: number;
  median: number;
  p95: number;
}

/** Each name from its first character on; a longer start is taken to find what a shorter one finds. */
export async function judgeTyping(names: readonly string[], ask: Ask): Promise<TypingFigure> {
  const shares: number[] = [];
  for (const name of names) {
    let [least, most] = [1, name.length];
    while (least < most) {
      const middle = (least + most) >> 1;
      const answers = await ask(name.slice(0, middle).toWellFormed(), TYPING_WITHIN);
      if (answers.slice(0, TYPING_WITHIN).some((answer) => answer.name === name)) most = middle;
      else least = middle + 1;
    }
    shares.push(least / name.length);
  }
  shares.sort((a, b) => a - b);
  const at = (share: number) => shares[Math.floor((shares.length - 1) * share)] ?? 0;
  return { names: names.length, median: at(0.5), p95: at(0.95) };
}

function isRight({ name, server, right }: Query, answers: readonly Answer[]): boolean {
  if (right === "any") return answers.length > 0;
  return answers.some((answer) => {
    if (answer.name !== name) return false;
    if (right === "server") return answer.server === server;
    return right === "name" || answer.tools.some((tool) => tool.startsWith(`${server}/`));
  });
}

function figure(title: string, queries: number, target: number, missed: string[]): RelevanceFigure {
  const share = queries === 0 ? 1 : (queries - missed.length) / queries;
  return { title, queries, share, target, missed: missed.slice(0, MOST_MISSED) };
}
