import type { Json } from "../schemas/json.ts";

/** JSON for a `<script type="application/ld+json">`: no `<`, so nothing in it can end the element. */
export function scriptJson(value: Json): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A schema.org BreadcrumbList of absolute URLs, from the top down. */
export function breadcrumbList(trail: { name: string; url: string }[]): Json {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, url }, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name,
      item: url,
    })),
  };
}

/** A schema.org TechArticle. */
export function techArticle(article: { headline: string; description: string; url: string }): Json {
  return { "@context": "https://schema.org", "@type": "TechArticle", ...article };
}
