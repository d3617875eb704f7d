import type { JsonObject } from "../../schemas/json.ts";
import type { Rating } from "../../schemas/rating.ts";
import type { WriteKind } from "../../schemas/wording.ts";

/** The tool that a policy is recommended for. */
export interface Subject {
  name: string;
  inputSchema?: JsonObject;
  rating: Pick<Rating, "category" | "risk" | "parameters" | "actions">;
  /** What a Write tool does, where its rating tells that. */
  kind?: WriteKind;
}

/** Why a rule is there; `pointer` is a JSON Pointer into the policy. */
export interface Reason {
  pointer: string;
  text: string;
}
