const MIB = 2 ** 20;
const GB = 1e9;

/** What a host takes, as its documentation says in November 2026; what is not given is not limited, or not said. */
export interface HostLimits {
  name: string;
  /** Files of a site. */
  files?: number;
  /** Bytes of one file. */
  fileBytes?: number;
  /** Bytes of a site. */
  siteBytes?: number;
  /** Files of one folder. */
  folderFiles?: number;
  /** Whether the host sends the headers of `_headers`, or those of a configuration that we write. */
  headers: boolean;
}

export const LIMITS: readonly HostLimits[] = [
  { name: "nginx", headers: true },
  { name: "Caddy", headers: true },
  { name: "GitHub Pages", siteBytes: GB, headers: false },
  { name: "GitLab Pages", files: 200_000, siteBytes: GB, headers: false },
  { name: "Cloudflare, free", files: 20_000, fileBytes: 25 * MIB, headers: true },
  { name: "Cloudflare, paid", files: 100_000, fileBytes: 25 * MIB, headers: true },
  { name: "Netlify", folderFiles: 54_000, headers: true },
  { name: "S3 with CloudFront", fileBytes: 5e12, headers: true },
];
