/**
 * Kendall's tau-b between two rankings of the same things, from -1 (reversed) to 1 (the same order), with ties allowed for
 * (docs/scoring.md, "The evidence questioned"; M. G. Kendall, "The treatment of ties in ranking problems", 1945). `a[i]`
 * and `b[i]` are the ranks of the same thing. Null where it is not defined: with fewer than two things, or when one of the
 * rankings is all one tie.
 */
export function kendallTauB(a: readonly number[], b: readonly number[]): number | null {
  let agree = 0;
  let inA = 0;
  let inB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let k = i + 1; k < a.length; k++) {
      const signA = Math.sign((a[i] as number) - (a[k] as number));
      const signB = Math.sign((b[i] as number) - (b[k] as number));
      agree += signA * signB;
      inA += Math.abs(signA);
      inB += Math.abs(signB);
    }
  }
  return inA === 0 || inB === 0 ? null : agree / Math.sqrt(inA * inB);
}
