/** Plain Node: the content of a page as Skia writes it, an operator at the end of each line and no text in brackets. */

/** A content in which everything is either tagged or marked as no part of what is read. */
export interface MarkedContent {
  readonly content: string;
  /** Numbers of tagged pieces that are lines and shades of a table alone, and are none any more. */
  readonly dropped: readonly number[];
}

/**
 * Marks as artifacts (ISO 32000-1, 14.8.2.2) what stands outside of every tag, which is what Chromium puts into the margins and behind
 * the text, and the lines and shades of tables, which it tags as a part of the table that is no row of it.
 */
export function markArtifacts(content: string): MarkedContent {
  const lines = content.split('\n');
  const out: string[] = [];
  const dropped: number[] = [];
  let [depth, from] = [0, 0];
  /** Writes the lines from `from` to `to`, in an artifact where they draw anything. */
  const outside = (to: number): void => {
    const piece = lines.slice(from, to);
    if (piece.some((line) => PAINTS.test(line))) out.push('/Artifact BMC', ...piece, 'EMC');
    else out.push(...piece);
  };
  for (const [i, line] of lines.entries()) {
    if (BEGINS.test(line)) {
      if (depth === 0) {
        outside(i);
        from = i;
      }
      depth++;
    } else if (line.trim() === 'EMC' && depth > 0) {
      depth--;
      if (depth > 0) continue;
      const [head = '', ...rest] = lines.slice(from, i + 1);
      const number = TABLE.exec(head)?.[1];
      if (number === undefined || rest.some((each) => each.trim() === 'BT')) out.push(head, ...rest);
      else {
        out.push('/Artifact BMC', ...rest);
        dropped.push(Number(number));
      }
      from = i + 1;
    }
  }
  outside(lines.length);
  return { content: out.join('\n'), dropped };
}

const BEGINS = /(^|\s|>)B[DM]C\s*$/;
const TABLE = /^\s*\/Table\s*<<\s*\/MCID\s+(\d+)\s*>>\s*BDC\s*$/;
/** Operators that leave something on the page (ISO 32000-1, tables 60, 75, 77, 87, 92, 109). */
const PAINTS = /(^|[\s>\]])(S|s|f|F|f\*|B|B\*|b|b\*|sh|Do|Tj|TJ|BI)\s*$/;
