import { resolve } from "node:path";

/** Folder of tool-pages itself: templates, content and configuration. */
export const PACKAGE_ROOT = resolve(import.meta.dirname, "..");
