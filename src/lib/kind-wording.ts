import { writeKind } from "../policy/write-kind.ts";
import type { Rating } from "../schemas/rating.ts";
import type { Wording } from "../schemas/wording.ts";

/** The words of a category for one rating: those of its kind where the file has them. */
export function kindWording(
  wording: Wording,
  rating: Pick<Rating, "category" | "reasons">,
): Wording {
  const kind = writeKind(rating);
  if (kind === undefined) return wording;
  const {
    lead = wording.lead,
    riskNote = wording.riskNote,
    approver = wording.approver,
    detection = wording.detection,
    meta = wording.meta,
  } = wording.kinds?.[kind] ?? {};
  return { ...wording, lead, riskNote, approver, detection, meta };
}
