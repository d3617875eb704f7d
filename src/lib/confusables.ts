/**
 * Letters that look like a Latin one, each with that one: the pairs of UTS 39 (confusables.txt) whose
 * prototype is a single ASCII letter, for the alphabets that names in Latin script are forged with.
 * What NFKC folds (full width, mathematical letters, superscripts) needs no row.
 */
const ROWS: readonly [latin: string, others: string][] = [
  ["a", "аɑα"],
  ["A", "АΑᎪ"],
  ["B", "ВΒᏴ"],
  ["c", "сᴄϲ"],
  ["C", "СϹᏟ"],
  ["d", "ԁ"],
  ["e", "еҽ"],
  ["E", "ЕΕᎬ"],
  ["g", "ɡց"],
  ["G", "ԌᏀ"],
  ["h", "һհ"],
  ["H", "НΗᎻ"],
  ["i", "іıιɩ"],
  ["I", "ІΙӀ"],
  ["j", "јϳ"],
  ["J", "ЈͿᎫ"],
  ["K", "КΚᏦ"],
  ["l", "ǀ|"],
  ["L", "Ꮮ"],
  ["M", "МΜᎷ"],
  ["n", "ոռ"],
  ["N", "Ν"],
  ["o", "оοօσᴏ"],
  ["O", "ОΟՕ"],
  ["p", "рρ"],
  ["P", "РΡᏢ"],
  ["q", "ԛզ"],
  ["s", "ѕꜱ"],
  ["S", "ЅՏᏚ"],
  ["T", "ТΤᎢ"],
  ["u", "սυᴜ"],
  ["v", "ѵνᴠ"],
  ["V", "ѴᏙ"],
  ["w", "ԝᴡ"],
  ["W", "ԜᎳ"],
  ["x", "хᕁ"],
  ["X", "ХΧ"],
  ["y", "уγү"],
  ["Y", "УΥҮ"],
  ["z", "ᴢ"],
  ["Z", "ΖᏃ"],
];

/** The Latin letter that a letter of another alphabet looks like. */
export const CONFUSABLES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([latin, others]) =>
    Array.from(others, (other): [string, string] => [other, latin]),
  ),
);
