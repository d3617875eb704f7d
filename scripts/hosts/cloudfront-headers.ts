import type { HeaderRule } from "../headers.ts";

/**
 * A response headers policy of CloudFront, for `aws cloudfront create-response-headers-policy`. Its
 * security headers have fields of their own. Cache rules are set by the upload.
 */
export function cloudFrontHeaders(rules: readonly HeaderRule[]): string {
  const everywhere = rules.find(({ pattern }) => pattern === "/*")?.headers ?? [];
  const header = (name: string) => everywhere.find(([key]) => key === name)?.[1];
  const others = everywhere.filter(([name]) => !OWN_FIELDS.has(name));
  const age = /max-age=(\d+)/.exec(header("Strict-Transport-Security") ?? "")?.[1];
  const policy = header("Content-Security-Policy");
  const referrer = header("Referrer-Policy");
  const config = {
    Name: "tool-pages",
    SecurityHeadersConfig: {
      ...(policy && {
        ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
      }),
      ...(age && {
        StrictTransportSecurity: { Override: true, AccessControlMaxAgeSec: Number(age) },
      }),
      ...(referrer && { ReferrerPolicy: { Override: true, ReferrerPolicy: referrer } }),
      ...(header("X-Content-Type-Options") && { ContentTypeOptions: { Override: true } }),
    },
    CustomHeadersConfig: {
      Quantity: others.length,
      Items: others.map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

const OWN_FIELDS = new Set([
  "Content-Security-Policy",
  "Strict-Transport-Security",
  "Referrer-Policy",
  "X-Content-Type-Options",
]);
