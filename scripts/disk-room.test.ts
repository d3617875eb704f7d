import { expect, it } from "vitest";
import { folderWith, SILENT } from "./catalogue/test-support.ts";
import { tellRoom } from "./disk-room.ts";
import { workPaths } from "./work.ts";

function told(message: string, files: { [path: string]: string } = {}): string {
  const output = folderWith(files);
  const context = { sources: [], siteUrl: "http://e.org", base: "/", log: SILENT };
  return String(tellRoom(new Error(message), { ...context, work: workPaths(output), output }));
}

it.each(["ENOSPC: no space left on device, write", "Pagefind says: (os error 28)"])(
  "says how much room a build needs that found none: %s",
  (message) => {
    const report = { ".cache/catalogue/report.json": '{"accepted":43200}' };
    expect(told(`pages: ${message}`, report)).toMatch(
      /^Error: pages: .*; the disk is full: the site needs about 2,162 MiB and 155,720 files for 43,200 tools; ".*" has [\d,]+ KiB/,
    );
    expect(told(message)).toContain("the site needs about 52 KiB a tool;");
  },
);

it("leaves any other failure as it is", () => {
  expect(told("pages: the process ended with SIGSEGV")).toBe(
    "Error: pages: the process ended with SIGSEGV",
  );
});
