import { expect, test } from "vitest";
import type { Category } from "../../src/schemas/record.ts";
import { rateAlone } from "./fixture.ts";

const SAID: [language: string, description: string, category: Category][] = [
  ["Chinese", "查询订单列表", "read"],
  ["Chinese", "创建一个新的任务", "write"],
  ["Chinese", "删除指定的文件", "destructive"],
  ["Chinese", "启动一个实例", "execute"],
  ["Traditional Chinese", "刪除資料", "destructive"],
  ["Japanese", "ファイルを削除します", "destructive"],
  ["Japanese", "ユーザーの一覧を取得します", "read"],
  ["Japanese", "メッセージを送信します", "write"],
  ["Korean", "사용자를 삭제합니다", "destructive"],
  ["Korean", "날씨를 조회합니다", "read"],
  ["Spanish", "Elimina un archivo", "destructive"],
  ["Spanish", "Obtiene la lista de usuarios", "read"],
  ["German", "Löscht eine Datei", "destructive"],
  ["German", "Erstellt einen Eintrag", "write"],
  ["French", "Supprime un fichier", "destructive"],
  ["French", "Récupère la liste des clients", "read"],
  ["Portuguese", "Exclui um registro", "destructive"],
  ["Portuguese", "Atualiza um registro", "write"],
];

test.each(SAID)("%s: %s", (_language, description, category) => {
  expect(rateAlone("herramienta_x", description).category).toBe(category);
});

test("actions that a description lists with their meanings are split, whatever the language", () => {
  const { actions } = rateAlone("scope_tool", "作用域:up=提升任务, down=降级任务, adjust=调整范围");
  expect(actions?.values.map(({ value, category }) => [value, category])).toEqual([
    ["up", "write"],
    ["down", "write"],
    ["adjust", "write"],
  ]);
  expect(actions?.parameter).toBe("");
});

test("a listed argument is named, and its values are read by their meanings", () => {
  const { actions, category, risk } = rateAlone(
    "space_tool",
    "空间工具。action: isolate(隔离)/merge(合并)/status(状态)。",
  );
  expect(actions).toEqual({
    parameter: "action",
    values: [
      { value: "isolate", category: "write", risk: "medium" },
      { value: "merge", category: "write", risk: "medium" },
      { value: "status", category: "read", risk: "low" },
    ],
  });
  expect([category, risk]).toEqual(["write", "medium"]);
});
