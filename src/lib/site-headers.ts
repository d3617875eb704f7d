import type { Site } from "../schemas/site.ts";

/**
 * Text of the `_headers` file, in the form that Cloudflare and Netlify share. Only a contact form
 * opens the policy to another origin, and only that of its endpoint.
 */
export function siteHeaders({ contact }: Pick<Site, "contact">): string {
  const endpoint = contact.endpoint === undefined ? "" : ` ${new URL(contact.endpoint).origin}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `connect-src 'self'${endpoint}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    `form-action 'self'${endpoint}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ];
  const headers = [
    `Content-Security-Policy: ${policy.join("; ")}`,
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy: same-origin",
    "Strict-Transport-Security: max-age=31536000",
  ];
  return `/*\n${headers.map((header) => `  ${header}\n`).join("")}`;
}
