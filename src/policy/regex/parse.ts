import { ANY, type CharSet, complement, PERL_CLASSES } from "./chars.ts";

/** Longest pattern in UTF-16 units; with it, nesting and the parser's recursion are bounded. */
export const LONGEST_PATTERN = 512;
/** The bound of RE2 for `{n,m}`. */
const MOST_REPEATS = 1000;

export type Assertion = "start" | "end" | "boundary" | "inside";

export type Node =
  | { kind: "set"; set: CharSet }
  | { kind: "assert"; assertion: Assertion }
  | { kind: "all"; nodes: Node[] }
  | { kind: "any"; nodes: Node[] }
  /** `max` is null where there is no upper bound. */
  | { kind: "repeat"; node: Node; min: number; max: number | null };

/** What a pattern cannot have. The message is for the author of the pattern. */
export class PatternError extends Error {}

const CONTROLS = new Map([
  ["t", 0x09],
  ["n", 0x0a],
  ["v", 0x0b],
  ["f", 0x0c],
  ["r", 0x0d],
]);

/**
 * Reads the part of Go's RE2 syntax that has one meaning everywhere: literals, escapes, `.`,
 * classes with ranges, `\d \w \s \b \A \z`, groups, `|`, `* + ? {n,m}` (lazy ones too: only
 * whether there is a match counts), `^ $` for the ends of the text, and `(?i)` at the start.
 * No look-around and no back-references, which RE2 has not. Throws PatternError.
 */
export function parsePattern(pattern: string): Node {
  if (pattern.length > LONGEST_PATTERN)
    throw new PatternError(`is longer than ${LONGEST_PATTERN} characters`);
  const fold = pattern.startsWith("(?i)");
  const parser = new Parser([...(fold ? pattern.slice(4) : pattern)], fold);
  return parser.read();
}

class Parser {
  private at = 0;
  private readonly chars: string[];
  private readonly fold: boolean;

  constructor(chars: string[], fold: boolean) {
    this.chars = chars;
    this.fold = fold;
  }

  read(): Node {
    const node = this.alternatives();
    if (this.at < this.chars.length) throw new PatternError("has a ) without its (");
    return node;
  }

  private peek(): string | undefined {
    return this.chars[this.at];
  }

  private take(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at += 1;
    return true;
  }

  private next(what: string): string {
    const char = this.peek();
    if (char === undefined) throw new PatternError(`ends inside ${what}`);
    this.at += 1;
    return char;
  }

  private alternatives(): Node {
    const nodes = [this.sequence()];
    while (this.take("|")) nodes.push(this.sequence());
    return { kind: "any", nodes };
  }

  private sequence(): Node {
    const nodes: Node[] = [];
    for (let char = this.peek(); char !== undefined && char !== "|" && char !== ")"; ) {
      nodes.push(this.repeated());
      char = this.peek();
    }
    return { kind: "all", nodes };
  }

  private repeated(): Node {
    const node = this.atom();
    const bounds = this.bounds();
    if (!bounds) return node;
    this.take("?");
    if (["*", "+", "?", "{"].includes(this.peek() ?? ""))
      throw new PatternError("repeats a repetition; put the inner one in a group");
    return { kind: "repeat", node, ...bounds };
  }

  private bounds(): { min: number; max: number | null } | null {
    if (this.take("*")) return { min: 0, max: null };
    if (this.take("+")) return { min: 1, max: null };
    if (this.take("?")) return { min: 0, max: 1 };
    if (!this.take("{")) return null;
    const min = this.number();
    let max: number | null = min;
    if (this.take(",")) max = this.peek() === "}" ? null : this.number();
    if (!this.take("}")) throw new PatternError("has a { that starts no repetition; write \\{");
    if (max !== null && max < min) throw new PatternError("repeats from more to fewer");
    return { min, max };
  }

  private number(): number {
    let digits = "";
    for (let char = this.peek(); char && /[0-9]/.test(char); char = this.peek()) {
      digits += char;
      this.at += 1;
    }
    if (digits === "") throw new PatternError("has a { that starts no repetition; write \\{");
    if (digits.length > 4 || Number(digits) > MOST_REPEATS)
      throw new PatternError(`repeats more than ${MOST_REPEATS} times`);
    return Number(digits);
  }

  private atom(): Node {
    const char = this.next("a pattern");
    if (char === "(") return this.group();
    if (char === "[") return this.bracket();
    if (char === "^") return { kind: "assert", assertion: "start" };
    if (char === "$") return { kind: "assert", assertion: "end" };
    if (char === ".") return { kind: "set", set: ANY };
    if (char === "\\") return this.escape();
    if (["*", "+", "?", "{"].includes(char)) throw new PatternError(`has a ${char} after nothing`);
    if (["]", "}"].includes(char)) throw new PatternError(`has a lone ${char}; write \\${char}`);
    return this.literal(char.codePointAt(0) ?? 0);
  }

  private literal(point: number): Node {
    return { kind: "set", set: { ranges: [[point, point]], negated: false, fold: this.fold } };
  }

  private group(): Node {
    if (this.take("?") && !this.take(":")) {
      const sign = this.peek() === "<" ? this.chars[this.at + 1] : this.peek();
      if (sign === "=" || sign === "!")
        throw new PatternError("uses look-around, which RE2 does not have");
      throw new PatternError("uses a group other than ( and (?:; (?i) may only start a pattern");
    }
    const node = this.alternatives();
    if (!this.take(")")) throw new PatternError("has a ( without its )");
    return node;
  }

  private escape(): Node {
    const letter = this.peek() ?? "";
    const assertion = ({ b: "boundary", B: "inside", A: "start", z: "end" } as const)[
      letter as "b"
    ];
    if (assertion) {
      this.at += 1;
      return { kind: "assert", assertion };
    }
    const perl = PERL_CLASSES.get(letter);
    if (perl) {
      this.at += 1;
      return { kind: "set", set: { ...perl, fold: false } };
    }
    return this.literal(this.escaped());
  }

  /** The code point that an escape stands for, in a class or outside. */
  private escaped(): number {
    const char = this.next("an escape");
    const control = CONTROLS.get(char);
    if (control !== undefined) return control;
    if (char === "x") return this.hex();
    if (/[1-9]/.test(char))
      throw new PatternError("uses a back-reference, which RE2 does not have");
    if (/[\p{L}\p{N}]/u.test(char)) throw new PatternError(`uses \\${char}, which is not accepted`);
    return char.codePointAt(0) ?? 0;
  }

  private hex(): number {
    let digits = "";
    if (this.take("{")) while (!this.take("}")) digits += this.next("\\x{...}");
    else digits = this.next("\\x") + this.next("\\x");
    if (!/^[0-9a-f]{1,6}$/i.test(digits) || Number.parseInt(digits, 16) > 0x10ffff)
      throw new PatternError("has an \\x without a code point");
    return Number.parseInt(digits, 16);
  }

  private bracket(): Node {
    const negated = this.take("^");
    const ranges: (readonly [number, number])[] = [];
    if (this.peek() === "]") throw new PatternError("has an empty class; write \\] for a bracket");
    while (!this.take("]")) ranges.push(...this.classItem());
    return { kind: "set", set: { ranges, negated, fold: this.fold } };
  }

  private classItem(): readonly (readonly [number, number])[] {
    const char = this.next("a class");
    if (char === "[") throw new PatternError("has a [ inside a class; write \\[");
    if (char === "\\") {
      const perl = PERL_CLASSES.get(this.peek() ?? "");
      if (perl) {
        this.at += 1;
        return perl.negated ? complement(perl.ranges) : perl.ranges;
      }
    }
    const low = char === "\\" ? this.escaped() : (char.codePointAt(0) ?? 0);
    if (this.peek() !== "-" || this.chars[this.at + 1] === "]") return [[low, low]];
    this.at += 1;
    const end = this.next("a class");
    if (end === "[" || (end === "\\" && PERL_CLASSES.has(this.peek() ?? "")))
      throw new PatternError("has a range that does not end in one character");
    const high = end === "\\" ? this.escaped() : (end.codePointAt(0) ?? 0);
    if (high < low) throw new PatternError("has a range from more to less");
    return [[low, high]];
  }
}
