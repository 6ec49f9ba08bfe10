/** What the rules about imports are made of. */

/**
 * A target file or a package that a folder may import; with `sameFolders` only where as many folders of both paths are the same.
 * @typedef {{ pattern: RegExp, typesOnly?: boolean, sameFolders?: number }} Allowance
 */
/**
 * `folder` is a folder or one file. `rule` is what is said of an import that is not allowed, `instead` of some of them.
 * @typedef {{
 *   folder: string,
 *   may: readonly Allowance[],
 *   rule: string,
 *   instead?: readonly { pattern: RegExp, rule: string }[],
 * }} Rule
 */

/** @param {string} path a folder or file of the project */
export const own = (path) => ({ pattern: new RegExp(`^${path.replaceAll('.', '\\.')}(/|$)`) });

/**
 * @param {...string} names packages, each with everything below it
 */
export const packages = (...names) => names.map((name) => ({ pattern: new RegExp(`^${name}(/|$)`) }));

export const node = { pattern: /^node:/ };

/** @param {Allowance} allowance */
export const types = ({ pattern }) => ({ pattern, typesOnly: true });
