import { type CharSet, contains, isWord } from "./chars.ts";
import { type Assertion, type Node, PatternError, parsePattern } from "./parse.ts";

/** Steps of a compiled pattern; a search costs at most this times the length of the text. */
const LARGEST_PROGRAM = 2000;

type Step =
  | { kind: "set"; set: CharSet }
  | { kind: "assert"; assertion: Assertion }
  | { kind: "split"; to: [number, number] }
  | { kind: "match" };

interface Regex {
  /** True where the pattern is found anywhere in the text. Linear in the length of the text. */
  test(text: string): boolean;
}

export type CompiledRegex = { ok: true; regex: Regex } | { ok: false; error: string };

/**
 * Compiles a pattern to a machine that follows all its alternatives at once, as RE2 does, so that
 * no pattern and no text make it backtrack.
 */
export function compileRegex(pattern: string): CompiledRegex {
  try {
    const steps: Step[] = [];
    emit(parsePattern(pattern), steps);
    steps.push({ kind: "match" });
    return { ok: true, regex: { test: (text) => run(steps, text) } };
  } catch (error) {
    if (error instanceof PatternError) return { ok: false, error: error.message };
    throw error;
  }
}

function emit(node: Node, steps: Step[]): void {
  if (steps.length > LARGEST_PROGRAM) throw new PatternError("repeats too much in all");
  switch (node.kind) {
    case "set":
      steps.push({ kind: "set", set: node.set });
      return;
    case "assert":
      steps.push({ kind: "assert", assertion: node.assertion });
      return;
    case "all":
      for (const child of node.nodes) emit(child, steps);
      return;
    case "any":
      emitAny(node.nodes, steps);
      return;
    case "repeat":
      emitRepeat(node, steps);
  }
}

/** A split whose targets are filled in once they are known. */
function split(steps: Step[]): { at: number; to: [number, number] } {
  const at = steps.length;
  const to: [number, number] = [at + 1, at + 1];
  steps.push({ kind: "split", to });
  return { at, to };
}

function emitAny(nodes: readonly Node[], steps: Step[]): void {
  const ends: [number, number][] = [];
  for (const [index, node] of nodes.entries()) {
    if (index === nodes.length - 1) {
      emit(node, steps);
      break;
    }
    const fork = split(steps);
    emit(node, steps);
    ends.push(split(steps).to);
    fork.to[1] = steps.length;
  }
  for (const to of ends) to.fill(steps.length);
}

function emitRepeat(node: Node & { kind: "repeat" }, steps: Step[]): void {
  for (let index = 0; index < node.min; index += 1) {
    const size = steps.length;
    emit(node.node, steps);
    // Copies of nothing are nothing: `((){1000}){1000}` must not take a million turns.
    if (steps.length === size) break;
  }
  if (node.max === null) {
    const loop = split(steps);
    emit(node.node, steps);
    split(steps).to.fill(loop.at);
    loop.to[1] = steps.length;
    return;
  }
  const exits: [number, number][] = [];
  for (let index = node.min; index < node.max; index += 1) {
    exits.push(split(steps).to);
    emit(node.node, steps);
  }
  for (const to of exits) to[1] = steps.length;
}

function run(steps: readonly Step[], text: string): boolean {
  const points = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  /** For each step, the position at which it was last entered. */
  const entered = new Int32Array(steps.length).fill(-1);
  let waiting: CharSet[] = [];
  let after: number[] = [];
  for (let at = 0; at <= points.length; at += 1) {
    const before = at === 0 ? undefined : points[at - 1];
    const point = points[at];
    const pending = [0];
    if (before !== undefined)
      for (const [index, set] of waiting.entries())
        if (contains(set, before)) pending.push(after[index] ?? 0);
    waiting = [];
    after = [];
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      const current = steps[step];
      if (!current || entered[step] === at) continue;
      entered[step] = at;
      if (current.kind === "match") return true;
      if (current.kind === "split") pending.push(...current.to);
      else if (current.kind === "set") {
        waiting.push(current.set);
        after.push(step + 1);
      } else if (holds(current.assertion, before, point)) pending.push(step + 1);
    }
  }
  return false;
}

function holds(
  assertion: Assertion,
  before: number | undefined,
  point: number | undefined,
): boolean {
  if (assertion === "start") return before === undefined;
  if (assertion === "end") return point === undefined;
  return (isWord(before) !== isWord(point)) === (assertion === "boundary");
}
