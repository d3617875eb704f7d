import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readBuiltSite } from "../../scripts/hosts/built-site.ts";
import { caddyConfiguration } from "../../scripts/hosts/caddy.ts";
import { nginxConfiguration } from "../../scripts/hosts/nginx.ts";

export interface WebServer {
  url: string;
  stop(): Promise<void>;
}

/** A program of this machine; distributions keep servers outside an ordinary user's PATH. */
export function programPath(name: "nginx" | "caddy"): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Serves a built site by nginx with our configuration; its own files go to `scratch`. */
export async function startNginx(program: string, out: string, scratch: string) {
  const port = await freePort();
  mkdirSync(scratch, { recursive: true });
  const site = join(scratch, "site.conf");
  writeFileSync(site, nginxConfiguration(readBuiltSite(out), { port }));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `  ${name}_temp_path ${join(scratch, name)};`,
  );
  const main = [
    // Its workers would else run as a user who may not enter the folder of the site.
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    "daemon off;",
    "worker_processes 1;",
    `pid ${join(scratch, "pid")};`,
    "events {}",
    "http {",
    "  access_log off;",
    ...temporary,
    `  include ${site};`,
    "}",
  ];
  const file = join(scratch, "nginx.conf");
  writeFileSync(file, `${main.join("\n")}\n`);
  return start(program, ["-e", "stderr", "-p", scratch, "-c", file], port);
}

/** Serves a built site by Caddy with our configuration. */
export async function startCaddy(program: string, out: string, scratch: string) {
  const port = await freePort();
  mkdirSync(scratch, { recursive: true });
  const file = join(scratch, "Caddyfile");
  const own = caddyConfiguration(readBuiltSite(out), { port });
  writeFileSync(file, `{\n\tadmin off\n}\n${own}`);
  return start(program, ["run", "--adapter", "caddyfile", "--config", file], port, {
    XDG_DATA_HOME: scratch,
    XDG_CONFIG_HOME: scratch,
  });
}

async function start(program: string, args: string[], port: number, env = {}): Promise<WebServer> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, "exit");
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    await wait(20);
  }
  return { url, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM");
  await ended;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
