import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Calibration } from "../decide/confidence.ts";
import { weightsOf } from "./score.ts";

/** Written by train/command.ts. */
const shippedSchema = z.strictObject({
  about: z.string(),
  calibration: z.array(z.tuple([z.string(), z.number(), z.number()])),
  weights: z.array(z.tuple([z.string(), z.int(), z.int()])),
});

const text = readFileSync(new URL("./model.json", import.meta.url), "utf8");
const shipped = shippedSchema.parse(JSON.parse(text));

/** What was learned, with the share of right ratings that was measured on authors not learned from. */
export const WEIGHTS = weightsOf(shipped.weights);
export const CALIBRATION: Calibration = shipped.calibration;
