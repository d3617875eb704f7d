import { z } from "zod";

/** The word of a vendor, or the hints of the author, on one line of a labelled catalogue. */
export const labelledSchema = z.looseObject({
  server: z.looseObject({ id: z.string() }),
  tool: z.looseObject({
    name: z.string(),
    annotations: z
      .looseObject({ readOnlyHint: z.unknown(), destructiveHint: z.unknown() })
      .partial()
      .nullish(),
  }),
  source: z.looseObject({ repository: z.string() }).partial().optional(),
  labels: z.looseObject({ risk: z.string(), labeller: z.string() }).partial().nullish(),
});
export type Labelled = z.infer<typeof labelledSchema>;

export const TRUTHS = ["read", "change", "destructive"] as const;
export type Truth = (typeof TRUTHS)[number];

/** What is taken as true of a tool: the vendor's label first, else the author's hints; null for neither. */
export function truthOf({ labels, tool }: Labelled): Truth | null {
  const risk = labels?.risk;
  if (risk === "other") return null;
  if (risk === "read" || risk === "destructive") return risk;
  if (risk !== undefined) return "change";
  const hints = tool.annotations;
  if (hints?.readOnlyHint === true) return "read";
  if (hints?.destructiveHint === true) return "destructive";
  return hints?.readOnlyHint === false ? "change" : null;
}

/** Whether a label says anything of Destructive: an absent hint only means the protocol's default. */
export function tellsDestructive({ labels, tool }: Labelled): boolean {
  const hints = tool.annotations;
  const hinted = hints?.readOnlyHint === true || typeof hints?.destructiveHint === "boolean";
  return labels?.risk !== undefined || hinted;
}

/** Who said so: the labelling vendor, else the source of the record. */
export function authorOf({ labels, source }: Labelled): string {
  return (labels?.risk !== undefined && labels.labeller) || (source?.repository ?? "unknown");
}
