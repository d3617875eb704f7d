import { z } from "zod";

/** One field of a configuration file, for people. */
export interface SchemaField {
  /** Dotted path from the top of the file. */
  path: string;
  required: boolean;
  /** As the schema describes it. */
  meaning: string;
}

const objectSchema = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

/** The fields of a file that a schema checks, in the order of the schema; groups before their fields. */
export function schemaFields(schema: z.ZodType): SchemaField[] {
  return fieldsOf(z.toJSONSchema(schema, { io: "input" }), "");
}

function fieldsOf(value: unknown, before: string): SchemaField[] {
  const { properties = {}, required = [] } = objectSchema.parse(value);
  return Object.entries(properties).flatMap(([name, part]) => {
    const path = `${before}${name}`;
    const meaning = objectSchema.parse(part).description ?? "";
    return [{ path, required: required.includes(name), meaning }, ...fieldsOf(part, `${path}.`)];
  });
}
