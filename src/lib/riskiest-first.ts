import { RISKS, type Risk } from "../schemas/record.ts";

/** Riskiest first; equal ones stay in catalogue order. */
export function riskiestFirst<T extends { risk: Risk }>(pages: readonly T[]): T[] {
  return [...pages].sort((a, b) => RISKS.indexOf(b.risk) - RISKS.indexOf(a.risk));
}
