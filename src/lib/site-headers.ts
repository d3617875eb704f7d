import type { Site } from "../schemas/site.ts";
import { ENTRANCE_FILES, SEARCH_DIR } from "../search/layout.ts";
import { WORKER_POLICY } from "../search/worker-url.ts";

const FOR_EVER = "public, max-age=31536000, immutable";

/**
 * Text of the `_headers` file, in the form that Cloudflare and Netlify share. Only a contact form
 * opens the policy to another origin, and only that of its endpoint. `base` is the path of the site.
 */
export function siteHeaders({ contact }: Pick<Site, "contact">, base: string): string {
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
    "require-trusted-types-for 'script'",
    `trusted-types ${WORKER_POLICY}`,
  ];
  const headers = [
    `Content-Security-Policy: ${policy.join("; ")}`,
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy: same-origin",
    "Strict-Transport-Security: max-age=31536000",
  ];
  const search = `${base}${SEARCH_DIR}/`;
  return [
    ["/*", ...headers],
    // No path has two rules for one header: hosts would join their values.
    ...ENTRANCE_FILES.map((file) => [search + file, "Cache-Control: no-cache"]),
    [`${search}:build/*`, `Cache-Control: ${FOR_EVER}`],
    [`${base}tools/:server/index.md`, "Content-Type: text/markdown; charset=utf-8"],
    [`${base}assets/*`, `Cache-Control: ${FOR_EVER}`],
  ]
    .map(([pattern = "", ...lines]) =>
      [pattern, ...lines.map((line) => `  ${line}`), ""].join("\n"),
    )
    .join("");
}
