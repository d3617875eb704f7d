import { listFiles } from "../check/list-files.ts";
import { type Proof, readProof, stillProven } from "./proof.ts";
import { proofFile } from "./proof-file.ts";

/** The proof of a published build that the same inputs made, if every file of it is intact. */
export async function unchangedBuild(live: string, inputs: string): Promise<Proof | undefined> {
  const proof = await readProof(proofFile(live)).catch(() => undefined);
  if (proof?.inputs !== inputs || listFiles(live).size !== proof.files.size) return undefined;
  for (const file of proof.files.values()) if (!stillProven(live, file)) return undefined;
  return proof;
}
