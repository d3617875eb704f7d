import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "./catalogue/test-support.ts";
import { buildAndPublish, earlierBundles, nextOutput, publish } from "./publish.ts";

/** Builds and publishes a site whose home page holds this text. */
async function published(out: string, text: string): Promise<string> {
  const output = await nextOutput(out);
  writeFileSync(join(output, "index.html"), text);
  await publish(out, output);
  return output;
}

const home = (out: string) => readFileSync(join(out, "index.html"), "utf8");

describe("publishing", () => {
  it("gives each build an empty folder of its own that a web server can read", async () => {
    const out = join(folderWith({}), "a", "site");
    const output = await nextOutput(out);
    expect(readdirSync(output)).toEqual([]);
    expect(statSync(output).mode & 0o055).toBe(0o055);
    expect(existsSync(out)).toBe(false);
  });

  it("puts a build in the place of the one before, and removes that one at the next", async () => {
    const out = join(folderWith({}), "site");
    const first = await published(out, "first");
    expect(home(out)).toBe("first");
    const second = await published(out, "second");
    expect(home(out)).toBe("second");
    const third = await published(out, "third");
    expect([first, second, third].map((build) => existsSync(build))).toEqual([false, true, true]);
  });

  it("gives a build that wants it the folder of the one before the published one", async () => {
    const out = join(folderWith({}), "site");
    const first = await published(out, "first");
    expect(await nextOutput(out, true)).not.toBe(first);
    await published(out, "second");
    expect(await nextOutput(out, true)).toBe(first);
    expect(readFileSync(join(first, "index.html"), "utf8")).toBe("first");
    expect(home(out)).toBe("second");
  });

  it("builds nothing where the published build stays", async () => {
    const out = join(folderWith({}), "site");
    const live = await published(out, "good");
    const build = async () => expect.unreachable();
    expect(await buildAndPublish(out, { stays: async (found) => found === live, build })).toBe(
      false,
    );
    expect(home(out)).toBe("good");
  });

  it("leaves the site as it was where a build ends before it is published", async () => {
    const out = join(folderWith({}), "site");
    await published(out, "good");
    const failed = await nextOutput(out);
    writeFileSync(join(failed, "index.html"), "half");
    expect(home(out)).toBe("good");
  });

  it("keeps the published build and at most one dead one, however many builds fail", async () => {
    const out = join(folderWith({}), "site");
    const live = await published(out, "good");
    for (let i = 0; i < 3; i += 1) await nextOutput(out);
    expect(readdirSync(dirname(live))).toHaveLength(2);
    await published(out, "next");
    expect(readdirSync(dirname(live))).toHaveLength(2);
  });

  it("happens where the build says so, and where it does not, or fails, the site stays", async () => {
    const out = join(folderWith({}), "site");
    await published(out, "good");
    const build = async ({ output }: { output: string }) =>
      writeFileSync(join(output, "index.html"), "next");
    await buildAndPublish(out, { stays: async () => true, build });
    expect(home(out)).toBe("good");
    const failing = async (folders: { output: string }) => {
      await build(folders);
      throw new Error("no");
    };
    await expect(buildAndPublish(out, { build: failing })).rejects.toThrow("no");
    expect(home(out)).toBe("good");
    await buildAndPublish(out, { build });
    expect(home(out)).toBe("next");
  });

  it("keeps the search of the build before for open tabs, and of none before that", async () => {
    const out = join(folderWith({}), "site");
    for (const build of ["one", "two", "two", "three"]) {
      const output = await nextOutput(out);
      mkdirSync(join(output, "s", build), { recursive: true });
      writeFileSync(join(output, "s", build, "names.txt"), build);
      await publish(out, output);
    }
    // A build died while it was being kept.
    rmSync(join(earlierBundles(out), "two", "names.txt"));
    const output = await nextOutput(out);
    mkdirSync(join(output, "s", "four"), { recursive: true });
    expect(readdirSync(earlierBundles(out))).toEqual(["two"]);
    await publish(out, output);
    expect(readdirSync(earlierBundles(out))).toEqual(["three"]);
    expect(readFileSync(join(earlierBundles(out), "three", "names.txt"), "utf8")).toBe("three");
  });

  it("takes the place of an empty folder", async () => {
    const out = join(folderWith({}), "site");
    mkdirSync(out);
    await published(out, "first");
    expect(home(out)).toBe("first");
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
  });
});

describe("what a build never touches", () => {
  it.each(["a folder with files", "a file"])("%s in the place of the site", async (kind) => {
    const folder = folderWith(kind === "a file" ? { site: "mine" } : { "site/mine": "mine" });
    await expect(nextOutput(join(folder, "site"))).rejects.toThrow("was not made by a build");
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  it.each(["elsewhere", "..", ".", ".site", ".site/mine"])(
    "a link of the user's to %s in the place of the site",
    async (target) => {
      const folder = folderWith({ "x/elsewhere/mine": "mine", "x/.site/mine/file": "mine" });
      const out = join(folder, "x", "site");
      symlinkSync(target, out);
      await expect(nextOutput(out)).rejects.toThrow("was not made by a build");
      expect(readdirSync(join(folder, "x")).sort()).toEqual([".site", "elsewhere", "site"]);
    },
  );

  it("files of others in the hidden folder beside it", async () => {
    const folder = folderWith({ ".git/HEAD": "mine", ".git/build-notes": "mine" });
    await published(join(folder, "git"), "first");
    await published(join(folder, "git"), "second");
    expect(readdirSync(join(folder, ".git"))).toEqual(
      expect.arrayContaining(["HEAD", "build-notes"]),
    );
  });

  it("a file that stands beside it", async () => {
    const folder = folderWith({ "site.next": "mine" });
    await published(join(folder, "site"), "first");
    expect(readFileSync(join(folder, "site.next"), "utf8")).toBe("mine");
  });
});
