/** Remembers the last result and gives it back while the arguments are the same objects. */
export function memoLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last && args.length === last.args.length && args.every((arg, i) => Object.is(arg, last?.args[i]))) {
      return last.result;
    }
    const result = compute(...args);
    last = { args, result };
    return result;
  };
}
