import { getNodeValue, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** Configurations are small; anything larger is a broken catalogue, and parsing it twice is slow. */
const MOST_CHARACTERS = 1024 * 1024;

/**
 * Parses JSON with comments and trailing commas, as editors write their settings; undefined for
 * anything else. A key such as `__proto__` stays a key.
 */
export function parseJsonc(text: string): unknown {
  if (text.length > MOST_CHARACTERS) return undefined;
  const errors: ParseError[] = [];
  try {
    const tree = parseTree(text, errors, { allowTrailingComma: true });
    return tree && errors.length === 0 ? getNodeValue(tree) : undefined;
  } catch (error) {
    // Nested deeper than the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where JSON breaks and how, such as `line 3: comma expected`; undefined where that is not known. */
export function syntaxFault(text: string): string | undefined {
  const errors: ParseError[] = [];
  if (text.length > MOST_CHARACTERS) return undefined;
  try {
    parseTree(text, errors);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const [first] = errors;
  if (!first) return undefined;
  const line = text.slice(0, first.offset).split("\n").length;
  const what = printParseErrorCode(first.error).replace(/\B[A-Z]/g, " $&");
  return `line ${line}: ${what.toLowerCase()}`;
}
