import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { PACKAGE_ROOT } from "../paths.ts";
import type { BuiltSite } from "./built-site.ts";
import { caddyConfiguration } from "./caddy.ts";
import { cloudFrontHeaders } from "./cloudfront-headers.ts";
import type { Address, HostFiles } from "./host.types.ts";
import { nginxConfiguration } from "./nginx.ts";
import { fillTemplate } from "./template.ts";

type Write = (site: BuiltSite, address: Address, folder: string) => HostFiles;

const WORKFLOW = ".github/workflows/deploy.yml";
const TEMPLATE = join(PACKAGE_ROOT, "scripts", "init", "template");

/** Every host that a configuration can be written for. */
export const HOSTS: ReadonlyMap<string, Write> = new Map<string, Write>([
  [
    "nginx",
    (site, address) => ({
      files: new Map([["nginx.conf", nginxConfiguration(site, address)]]),
      next: "put nginx.conf into /etc/nginx/conf.d under a name of your choice, and reload nginx",
    }),
  ],
  [
    "caddy",
    (site, address) => ({
      files: new Map([["Caddyfile", caddyConfiguration(site, address)]]),
      next: "caddy run --config Caddyfile",
    }),
  ],
  [
    "github-pages",
    () => ({
      files: new Map([[WORKFLOW, readFileSync(join(TEMPLATE, WORKFLOW), "utf8")]]),
      next: `put the file at ${WORKFLOW} of your site's repository; where the address has a path, add --base to its build script. GitHub Pages sends none of the site's headers`,
    }),
  ],
  [
    "cloudflare",
    (site, _, folder) => ({
      files: new Map([
        ["wrangler.jsonc", fillTemplate("wrangler.jsonc", { site: pathFrom(folder, site.root) })],
      ]),
      next: "npx wrangler deploy",
    }),
  ],
  [
    "netlify",
    (site, _, folder) => ({
      files: new Map([
        ["netlify.toml", fillTemplate("netlify.toml", { site: pathFrom(folder, site.root) })],
      ]),
      next: "put netlify.toml into the top folder of your site's repository",
    }),
  ],
  [
    "s3",
    (site, _, folder) => ({
      files: new Map([
        [
          "deploy-s3.sh",
          fillTemplate("deploy-s3.sh", { site: `'${pathFrom(folder, site.root)}'` }),
        ],
        ["cloudfront-function.js", fillTemplate("cloudfront-function.txt", {})],
        ["cloudfront-headers.json", cloudFrontHeaders(site.headers)],
      ]),
      next: "give the distribution the function on viewer requests, the headers as a response headers policy, and /404.html for errors 403 and 404; then bash deploy-s3.sh BUCKET DISTRIBUTION",
    }),
  ],
]);

function pathFrom(folder: string, root: string): string {
  return `./${relative(folder, root).replaceAll("\\", "/")}`;
}
