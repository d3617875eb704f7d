import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importCatalogue } from "./catalogue.ts";
import { harvestConfiguration } from "./harvest.ts";
import { openHarvestCache } from "./harvest-cache.ts";
import { collect, FAKE_SERVER, folderWith, imported, SILENT } from "./test-support.ts";

const SCRIPT = `import { appendFileSync } from "node:fs";
appendFileSync("starts", ".");
await import(${JSON.stringify(FAKE_SERVER)});
`;
const manifest = (version: string) => JSON.stringify({ name: "acme", version });

/** A folder with a server that counts its starts, installed as a package and as a lone script. */
function workshop(script = "node_modules/acme/server.mjs", args = ["pages"]) {
  const entry = { command: "node", args: [script, ...args], cwd: "." };
  const folder = folderWith({
    "mcp.json": JSON.stringify({ mcpServers: { acme: entry } }),
    "server.mjs": SCRIPT,
    "node_modules/acme/server.mjs": SCRIPT,
    "node_modules/acme/package.json": manifest("1.0.0"),
    starts: "",
  });
  return {
    folder,
    starts: () => readFileSync(join(folder, "starts"), "utf8").length,
    build: () => imported(folder, "mcp.json"),
  };
}

describe("answers of servers, kept between builds", () => {
  it("starts an installed server once for each version, with the same records", async () => {
    const { folder, starts, build } = workshop();
    const first = await build();
    expect((await build()).records).toEqual(first.records);
    expect(starts()).toBe(1);
    writeFileSync(join(folder, "node_modules/acme/package.json"), manifest("1.0.1"));
    expect((await build()).records[0]?.server.version).toBe("1.0.1");
    expect(starts()).toBe(2);
  });

  it("starts it again where it is started in another way", async () => {
    const { folder, starts, build } = workshop();
    await build();
    const file = join(folder, "mcp.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"cwd"', '"env":{"A":"1"},"cwd"'));
    await build();
    expect(starts()).toBe(2);
  });

  it("starts it again in a fresh build", async () => {
    const { folder, starts, build } = workshop();
    await build();
    const options = { scratch: join(folder, ".scratch"), log: SILENT, fresh: true };
    const { records } = await importCatalogue([join(folder, "mcp.json")], options);
    expect(await collect(records)).toHaveLength(3);
    expect(starts()).toBe(2);
  });

  it("asks a server of no known version in every build", async () => {
    const { folder, starts, build } = workshop("server.mjs");
    await build();
    await build();
    expect(starts()).toBe(2);
    expect(readdirSync(join(folder, ".harvests"))).toEqual([]);
  });

  it("takes up a harvest that was interrupted where it stopped", async () => {
    const { folder, starts } = workshop("server.mjs");
    const file = join(folder, "mcp.json");
    const document = JSON.parse(readFileSync(file, "utf8"));
    const harvest = () =>
      harvestConfiguration(file, document, document.mcpServers, {
        log: SILENT,
        cache: openHarvestCache(join(folder, ".harvests"), { fresh: false }),
      });
    for await (const item of harvest()) {
      expect(item.kind).toBe("record");
      break;
    }
    expect(await collect(harvest())).toHaveLength(3);
    expect(starts()).toBe(1);
    await collect(harvest());
    expect(starts()).toBe(2);
  });

  it("tries a server that failed again, and takes a damaged file for none", async () => {
    const failing = workshop(undefined, ["dies"]);
    await expect(failing.build()).rejects.toThrow("ended with code 3");
    await expect(failing.build()).rejects.toThrow("ended with code 3");
    expect(failing.starts()).toBe(2);
    const { folder, starts, build } = workshop();
    await build();
    const [file = ""] = readdirSync(join(folder, ".harvests"));
    writeFileSync(join(folder, ".harvests", file), "{");
    expect((await build()).records).toHaveLength(3);
    expect(starts()).toBe(2);
  });
});
