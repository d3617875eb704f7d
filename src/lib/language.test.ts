import { expect, it } from "vitest";
import { languageOf } from "./language.ts";

it.each([
  ["获取任务状态", "zh"],
  ["タスクの状態を取得する", "ja"],
  ["작업 상태를 가져온다", "ko"],
  ["ดึงสถานะงาน", "th"],
  ["Получить статус задачи через API", "ru"],
  ["احصل على حالة المهمة", "ar"],
  ["קבל את מצב המשימה", "he"],
])("%s is %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

it("is not guessed for Latin letters, for none, or for a few letters of another script among them", () => {
  const texts = ["", "123 🛠 {}", "Gets the status", "gіthub official", "Прt is one odd word here"];
  for (const text of texts) expect(languageOf(text)).toBeUndefined();
});
