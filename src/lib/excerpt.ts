const ROOM_FOR_WHITE_SPACE = 4;

/** The first words of a text on one line, cut at a word where one is near; an ellipsis marks a cut. */
export function excerpt(text: string, length: number): string {
  const start = whole(text.slice(0, length * ROOM_FOR_WHITE_SPACE));
  const line = start.replace(/\s+/g, " ").trim();
  if (line.length <= length) return start === text || line === "" ? line : `${line}…`;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const words = space > length / 2 ? cut.slice(0, space) : cut;
  return `${whole(words).trimEnd()}…`;
}

/** Without the first half of a character that a cut has split. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, "");
}
