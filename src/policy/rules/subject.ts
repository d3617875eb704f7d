import type { JsonObject } from "../../schemas/json.ts";
import type { Rating } from "../../schemas/rating.ts";

/** The tool that a policy is recommended for. */
export interface Subject {
  name: string;
  inputSchema?: JsonObject;
  rating: Pick<Rating, "category" | "risk" | "parameters" | "actions">;
}

/** Why a rule is there; `pointer` is a JSON Pointer into the policy. */
export interface Reason {
  pointer: string;
  text: string;
}
