import type { z } from "zod";
import { ratingSchema } from "./rating.ts";
import { recordSchema } from "./record.ts";

/** A record with its rating: what the classify stage writes. */
export const ratedSchema = recordSchema.extend({ rating: ratingSchema });
export type Rated = z.infer<typeof ratedSchema>;
