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
