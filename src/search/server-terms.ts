import { terms, withoutRegistry } from "./terms.ts";

/** What src/lib/segment.ts adds to a name that it had to fold; nobody types it. */
const SEGMENT_HASH = /-[0-9a-f]{6}$/;

/** Words that a server is found by. */
export function serverTerms(server: { segment: string; label: string }): string[] {
  const texts = [server.label, server.segment.replace(SEGMENT_HASH, "")].map((text) =>
    withoutRegistry(text),
  );
  return [...new Set(texts.flatMap(terms))];
}
