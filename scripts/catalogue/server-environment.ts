import { getDefaultEnvironment } from "@modelcontextprotocol/client/stdio";

/**
 * The way to the network: a program behind a proxy hangs without it. npm looks for its global file
 * beside the Node that runs it, and an npm script may run another Node, so it is told where that is.
 */
const PASSED_ON =
  /^(?:(?:https?|all|no)_proxy|node_extra_ca_certs|ssl_cert_(?:file|dir)|npm_config_(?:globalconfig|userconfig|registry|cache))$/i;

/**
 * What a started server gets of this process's environment: the few variables that MCP clients pass
 * on, those of the way to the network, and what its entry names. Secrets stay here unless named.
 */
export function serverEnvironment(
  own: Record<string, string>,
  environment: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const network = Object.entries(environment).flatMap(([name, value]) =>
    PASSED_ON.test(name) && value !== undefined ? [[name, value]] : [],
  );
  return { ...getDefaultEnvironment(), ...Object.fromEntries(network), ...own };
}
