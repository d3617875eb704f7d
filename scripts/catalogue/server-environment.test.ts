import { expect, it } from "vitest";
import { serverEnvironment } from "./server-environment.ts";

it("a started server gets the way to the network and what its entry names, and no secret", () => {
  const environment = {
    HTTPS_PROXY: "http://proxy.example:3128",
    no_proxy: "localhost",
    NODE_EXTRA_CA_CERTS: "/etc/ca.pem",
    npm_config_globalconfig: "/etc/npmrc",
    API_TOKEN: "secret",
    "npm_config_//registry.example/:_authToken": "secret",
    MY_HTTPS_PROXY_PASSWORD: "secret",
  };
  const given = serverEnvironment({ TICKETS: "1", no_proxy: "mine" }, environment);
  expect(given).toMatchObject({
    HTTPS_PROXY: "http://proxy.example:3128",
    no_proxy: "mine",
    NODE_EXTRA_CA_CERTS: "/etc/ca.pem",
    npm_config_globalconfig: "/etc/npmrc",
    TICKETS: "1",
  });
  expect(given["PATH"]).toBe(process.env["PATH"]);
  expect(JSON.stringify(given)).not.toContain("secret");
});
