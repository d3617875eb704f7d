import type { Sense } from "./senses.ts";

/** Names of an argument that selects what a tool does; the value decides the category. */
export const SELECTORS = new Set(
  `action actions operation operations op command cmd subcommand sub_command method mode verb
  action_type actiontype operation_type operationtype op_type request_type http_method httpmethod
  crud_action task_type type event task function call_type 操作 动作 動作`
    .trim()
    .split(/\s+/),
);

/** Selectors whose name alone is proof: other names need values that are plainly actions. */
export const CERTAIN_SELECTORS = new Set(
  `action actions operation operations op action_type actiontype operation_type operationtype subcommand
  sub_command 操作 动作 動作`
    .trim()
    .split(/\s+/),
);

/** Selectors that are plain data of a tool whose name says what it does. */
export const DATA_SELECTORS = new Set(
  "method type event task verb http_method httpmethod request_type function call_type".split(" "),
);

/** HTTP methods, where every value is one. */
export const HTTP_METHODS: ReadonlyMap<string, Sense> = new Map([
  ["get", "read"],
  ["head", "read"],
  ["options", "read"],
  ["trace", "read"],
  ["post", "create"],
  ["put", "update"],
  ["patch", "update"],
  ["delete", "remove"],
]);

/** Values that name something to look at instead of an act. */
export const READ_VALUES = new Set(
  `info status state stats statistics detail details list all history summary overview help docs version
  metadata schema count logs log report search current latest recent available one single by_id
  状态 狀態 详情 列表 信息`
    .trim()
    .split(/\s+/),
);

/** What stands before a list of actions in a description. */
export const LIST_HEADING =
  /(?<![\p{L}\p{N}_])(?:`|"|')?(actions?|operations?|commands?|subcommands?|modes?|operation types?|action types?)(?:`|"|')?(?: (?:supported|available|include|are|can be))?(?: \([^()\n]{0,60}\))?\s{0,4}[:=：]|(?:操作|动作|動作|アクション|작업)(?:类型|類型)?\s{0,4}[:：]/giu;
