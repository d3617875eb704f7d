import { homedir } from "node:os";
import { basename, dirname, sep } from "node:path";
import { HarvestError } from "./errors.ts";
import { isObject, own } from "./json-value.ts";

/** What the placeholders of a client configuration stand for. */
export interface Surroundings {
  environment: NodeJS.ProcessEnv;
  /** Defaults of the inputs that an editor would ask for, by id. */
  inputs: ReadonlyMap<string, string>;
  /** The configuration's file. */
  file: string;
}

/** The defaults of a configuration's `inputs`, as VS Code has them. */
export function inputDefaults(document: unknown): Map<string, string> {
  const inputs = own(document, "inputs") ?? own(document, "mcp", "inputs");
  const list = Array.isArray(inputs) ? inputs.filter(isObject) : [];
  return new Map(
    list.flatMap(({ id, default: value }): [string, string][] =>
      typeof id === "string" && typeof value === "string" ? [[id, value]] : [],
    ),
  );
}

/** `${NAME}`, `${env:NAME}`, `${input:id}`, each perhaps with `:-default`; other kinds stay as they are. */
const PLACEHOLDER = /\$\{(?:(?:env:)?([A-Za-z_]\w*)|input:([\w. -]+)|(\/))(?::-([^}$]*))?\}/g;

/** Fills the placeholders of a text. Throws HarvestError for one that nothing is known of. */
export function fillIn(text: string, surroundings: Surroundings): string {
  const { environment, inputs } = surroundings;
  return text.replace(
    PLACEHOLDER,
    (_all, name?: string, input?: string, slash?: string, fallback?: string) => {
      if (slash !== undefined) return sep;
      if (input !== undefined) {
        const variable = `INPUT_${input.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
        const given = environment[variable] || fallback || inputs.get(input);
        if (given) return given;
        throw new HarvestError(
          `the input ${input} is not set; give it as the variable ${variable}`,
        );
      }
      const found = editorValue(name ?? "", surroundings.file) ?? environment[name ?? ""];
      if (found || fallback !== undefined) return found || (fallback ?? "");
      throw new HarvestError(`the variable ${name} is not set`);
    },
  );
}

const EDITOR_FOLDERS = new Set([".vscode", ".cursor"]);

/** The values that Cursor and VS Code know without asking. */
function editorValue(name: string, file: string): string | undefined {
  const folder = dirname(file);
  const workspace = EDITOR_FOLDERS.has(basename(folder)) ? dirname(folder) : folder;
  if (name === "workspaceFolder") return workspace;
  if (name === "workspaceFolderBasename") return basename(workspace);
  if (name === "userHome") return homedir();
  if (name === "pathSeparator") return sep;
  return undefined;
}
