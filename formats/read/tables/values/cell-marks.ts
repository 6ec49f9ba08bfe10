/** Plain Node: marks that lead to a footnote, and remarks in brackets, behind what a cell says. */

/** Words in brackets that say how a number was come by, and leave it as it is. */
const REMARK = [
  'typ\\.?|typical|typically|nominal|nom\\.?|est\\.?|estimated|estimate|approx\\.?|avg\\.?|average|median|peak',
  'claimed|measured|official|projected|planned|new|ca\\.?|circa|geschätzt|typisch|gemessen|mittel|Mittelwert',
  'estimé|environ|env\\.?|moyenne|estimado|aprox\\.?|promedio|stimato|media',
].join('|');

/** One mark at the end of a text. Superscript digits behind a letter are part of a unit, as in m². */
const MARK = new RegExp(
  [
    '(?:(?<=[^\\s*])\\s*\\*{1,3}',
    '\\s*[†‡§¶]+',
    '(?<=[\\d%).])\\s*[¹²³⁰⁴-⁹ᵃ-ᶻ]+(?:[,⁾ ]*[¹²³⁰⁴-⁹]+)*',
    '(?<=\\p{L})[¹⁴-⁹]+',
    '\\s*\\[(?:\\d{1,3}|[a-z]|note \\d{1,2}|[a-z]{1,6} needed)\\]',
    '\\s*\\((?:[a-z]|\\*{1,3}|[ivx]{1,4})\\)',
    `\\s*\\((?:${REMARK})\\)`,
    // "3 - good" and "3: good", of which the number counts.
    '(?<=^\\d{1,3})(?:\\s+[-–—]\\s+|\\s*[:=]\\s*)\\p{L}[\\p{L} ]{1,30}',
    // "5 (15)" and "47–50 (64 max)": a second number, such as a rating times its weight; "4 (good)": its meaning.
    '(?<=\\d ?%?)\\s*\\((?:[^()\\d]{0,20}\\d[^()]{0,20}|[\\p{L} ]{3,30})\\))$',
  ].join('|'),
  'iu',
);
/** 10² is a hundred. */
const POWER = /(?:^|\D)10[²³⁰⁴-⁹]+$/u;

/** A cell's text without the marks at its end, and those marks; the text is never emptied. */
export function withoutMarks(text: string): { readonly text: string; readonly marks: string } {
  let rest = text;
  for (let taken = 0; taken < 5; taken++) {
    const mark = MARK.exec(rest);
    const before = mark ? rest.slice(0, mark.index).trim() : '';
    if (before === '' || POWER.test(rest)) break;
    rest = before;
  }
  return { text: rest, marks: text.slice(rest.length).trim() };
}
