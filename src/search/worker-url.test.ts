import { afterEach, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

function stubBrowser() {
  const made: string[] = [];
  vi.stubGlobal("location", new URL("https://site.example/search/"));
  vi.stubGlobal("trustedTypes", {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
      made.push(name);
      return { createScriptURL: (url: string) => `trusted ${rules.createScriptURL(url)}` };
    },
  });
  return made;
}

it("gives an address of this origin as a trusted one, by one policy", async () => {
  const made = stubBrowser();
  const { workerUrl, WORKER_POLICY } = await import("./worker-url.ts");
  expect(workerUrl("/assets/a.js")).toBe("trusted /assets/a.js");
  expect(workerUrl("https://site.example/b.js")).toBe("trusted https://site.example/b.js");
  expect(made).toEqual([WORKER_POLICY]);
});

it("refuses an address of another origin", async () => {
  stubBrowser();
  const { workerUrl } = await import("./worker-url.ts");
  for (const url of ["https://other.example/a.js", "//other.example/a.js", "data:,x", "blob:x"])
    expect(() => workerUrl(url)).toThrow("another origin");
});

it("gives the address as it is to a browser without Trusted Types", async () => {
  vi.stubGlobal("trustedTypes", undefined);
  const { workerUrl } = await import("./worker-url.ts");
  expect(workerUrl("/assets/a.js")).toBe("/assets/a.js");
});
