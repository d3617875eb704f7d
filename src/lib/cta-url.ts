/** Fills `{server}`, `{tool}` and `{policy}` into a URL template, percent-encoded. */
export function ctaUrl(
  template: string,
  values: { server: string; tool: string; policy: string },
): string {
  return template.replace(/\{(server|tool|policy)\}/g, (_, key: keyof typeof values) =>
    encodeURIComponent(values[key]),
  );
}
