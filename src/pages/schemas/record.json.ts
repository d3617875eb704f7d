import type { APIRoute } from "astro";
import { z } from "zod";
import { sourceRecordSchema } from "../../schemas/source-record.ts";

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(z.toJSONSchema(sourceRecordSchema, { io: "input", unrepresentable: "any" }), null, 2)}\n`,
  );
