import { Failure } from "./failure.ts";

/** The value of --port; 0 lets the system choose. */
export function portOf(text: string | undefined): { port?: number } {
  if (text === undefined) return {};
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Failure(`--port takes a number up to 65535, not ${JSON.stringify(text)}`, {
      misuse: true,
    });
  return { port };
}
