/** Fills `{server}`, `{tool}` and `{policy}` (JSON, without its blanks) in, percent-encoded. */
export function ctaUrl(
  template: string,
  values: { server: string; tool: string; policy: string },
): string {
  return template.replace(/\{(server|tool|policy)\}/g, (_, key: keyof typeof values) =>
    encodeURIComponent(key === "policy" ? compact(values.policy) : values[key]),
  );
}

function compact(json: string): string {
  return JSON.stringify(JSON.parse(json));
}
