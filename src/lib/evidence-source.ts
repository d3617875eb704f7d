/** Where a piece of evidence stands, in words; schema fields are named in general, never by a key. */
export function evidenceSource(field: string): string {
  if (field === "name") return "in the name";
  if (field === "title") return "in the title";
  if (field === "description") return "in the description";
  return "in the input schema";
}
