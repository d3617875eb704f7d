/** Keeps a server's page below 60 kB gzip: a row costs about 60 bytes compressed. */
export const TOOLS_PER_PART = 800;
