/** First of the characters that stand for the number of a part; printable. */
const FIRST_CHARACTER = 40;
/** Ids of one length compress best. */
const DIGITS = 4;

/**
 * Id of a record of the full text: the part it is in and its number there. Records of a part have
 * the order of their tools, so that what is said of a tool in one part changes no other.
 */
export function recordId(part: number, number: number): string {
  return `${part.toString(36)}_${number.toString(16).padStart(DIGITS, "0")}`;
}

/** The part that each tool is in, one character a tool. */
export function writeParts(parts: readonly number[]): string {
  return parts.map((part) => String.fromCharCode(FIRST_CHARACTER + part)).join("");
}

/** Gives the number of the tool that a record is; undefined where it is none. `text`: writeParts. */
export function toolNumbers(text: string): (id: string) => number | undefined {
  const tools: number[][] = [];
  for (let tool = 0; tool < text.length; tool += 1) {
    const part = text.charCodeAt(tool) - FIRST_CHARACTER;
    const own = tools[part];
    if (own) own.push(tool);
    else tools[part] = [tool];
  }
  return (id) => {
    const [part = "", number = ""] = id.split("_");
    return tools[Number.parseInt(part, 36)]?.[Number.parseInt(number, 16)];
  };
}
