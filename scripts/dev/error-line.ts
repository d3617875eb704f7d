import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

const placeSchema = z.looseObject({
  file: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
});

/** The parts of an error of Astro, Vite or Rolldown that tell where the fault is. */
const errorSchema = z.looseObject({
  message: z.string().catch(""),
  hint: z.string().optional().catch(undefined),
  id: z.string().optional().catch(undefined),
  loc: placeSchema.optional().catch(undefined),
});
const manySchema = z.looseObject({ errors: z.array(z.unknown()).min(1) });

/** An error of the renderer as one line: file, line, what is wrong and, where it is known, the mend. */
export function errorLine(error: unknown): string {
  const many = manySchema.safeParse(partsOf(error));
  if (many.success) return errorLine(many.data.errors[0]);
  const parsed = errorSchema.safeParse(partsOf(error));
  if (!parsed.success) return String(error);
  const { message, hint, id, loc } = parsed.data;
  const file = loc?.file ?? id;
  const place = [file && relative(process.cwd(), file), loc?.line || undefined, loc?.column];
  const where = file ? `${place.filter((part) => part !== undefined).join(":")}: ` : "";
  const text = oneLine(message.replace(/^\S*Error: /, "").replace(/^\d+:\d+: /, ""));
  return `${where}${text}${hint ? ` (${oneLine(hint)})` : ""}`;
}

/** Getters and fields that are not enumerable count as well. */
function partsOf(error: unknown): unknown {
  if (typeof error !== "object" || error === null) return error;
  const names = ["errors", "message", "hint", "id", "loc"];
  return Object.fromEntries(names.map((name) => [name, Reflect.get(error, name)]));
}

function oneLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\s*\n\s*/g, " ")
    .trim();
}
