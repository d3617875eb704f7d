const BASE = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** An address of this site, from its path below the base: `/tools/` becomes `/docs/tools/`. */
export function href(path: `/${string}`): string {
  return BASE + path.slice(1);
}

export function toolHref(path: { server: string; tool: string }): string {
  return href(`/tools/${path.server}/${path.tool}/`);
}

export function serverHref(server: string): string {
  return href(`/tools/${server}/`);
}
