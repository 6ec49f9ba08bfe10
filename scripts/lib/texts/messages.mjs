import { IntlMessageFormat } from 'intl-messageformat';

/** What ICU reads in a text, and whether a translation says the same. */

/** @typedef {ReturnType<IntlMessageFormat['getAst']>} Elements */
/**
 * @typedef {object} Shape
 * @property {ReadonlySet<string>} names what stands in braces
 * @property {ReadonlySet<string>} tags
 * @property {readonly string[]} faults plurals without a form, or with one that the language has not
 */

/**
 * @param {string} key
 * @returns the text of a key without its context
 */
export const spoken = (key) => key.slice(key.indexOf('\u0004') + 1);

/**
 * @param {string} text
 * @param {string} language
 * @param {boolean} tagged whether "<" begins a tag
 * @returns {Shape}
 */
export function shapeOf(text, language, tagged) {
  const names = new Set(/** @type {string[]} */ ([]));
  const tags = new Set(/** @type {string[]} */ ([]));
  /** @type {string[]} */
  const faults = [];
  /** @param {Elements} elements */
  const look = (elements) => {
    for (const element of elements) {
      if (element.type === 0 || element.type === 7) continue;
      (element.type === 8 ? tags : names).add(element.value);
      for (const part of partsOf(element)) look(part);
      if (element.type === 6)
        faults.push(...formFaults(Object.keys(element.options), element.pluralType, language));
    }
  };
  try {
    look(IntlMessageFormat.__parse?.(text, { ignoreTag: !tagged, requiresOtherClause: true }) ?? []);
  } catch (error) {
    faults.push(`is no message: ${error instanceof Error ? error.message : error}`);
  }
  return { names, tags, faults };
}

/**
 * What stands within a tag or in the branches of a choice.
 * @param {Elements[number]} element
 * @returns {Elements[]}
 */
function partsOf(element) {
  if ('children' in element) return [element.children];
  return 'options' in element ? Object.values(element.options).map(({ value }) => value) : [];
}

/**
 * @param {readonly string[]} forms
 * @param {Intl.PluralRulesOptions['type']} type
 * @param {string} language
 */
function formFaults(forms, type, language) {
  const wanted = new Intl.PluralRules(language, { type: type ?? 'cardinal' }).resolvedOptions()
    .pluralCategories;
  const missing = wanted.filter((form) => !forms.includes(form) && !(form === 'one' && forms.includes('=1')));
  const strange = forms.filter(
    (form) => !/^=\d+$/.test(form) && !wanted.includes(/** @type {never} */ (form)),
  );
  return [
    ...missing.map((form) => `a number has no form "${form}"`),
    ...strange.map((form) => `a number has a form "${form}", which ${language} has not`),
  ];
}

/**
 * What is wrong with an English text by itself.
 * @param {import('./read-source.mjs').Text} text
 * @returns {string[]}
 */
export function englishFaults({ key, as, values }) {
  const text = spoken(key);
  const { names, tags, faults } = shapeOf(text, 'en', isTagged(key, as));
  const found = [...faults];
  if (text !== text.trim())
    found.push('begins or ends with a space: a sentence is one text, not joined of parts');
  if (!/\p{L}/u.test(text.replaceAll(/\{[^}]*\}/g, (braces) => braces.replace(/^\{\w+\}$/, ''))))
    found.push('has no words: there is nothing to translate');
  if (values !== null) {
    const wanted = new Set([...names, ...tags]);
    for (const name of wanted)
      if (!values.includes(name) && !USUAL_TAGS.has(name)) found.push(`is given no {${name}}`);
    for (const name of values)
      if (!wanted.has(name)) found.push(`is given {${name}}, which it does not have`);
  }
  return found;
}

/** Tags that `rich` knows by itself. */
const USUAL_TAGS = new Set(['b', 'i', 'strong', 'em', 'code', 'kbd', 'br']);

/**
 * @param {string} key
 * @param {import('./read-source.mjs').Text['as']} as
 */
export const isTagged = (key, as) => as === 'tx' || (as === 'msg' && /<\/\w+>/.test(key));

/**
 * What is wrong with a German text.
 * @param {string} key
 * @param {string} german
 * @param {boolean} tagged
 * @returns {string[]}
 */
export function germanFaults(key, german, tagged) {
  const english = shapeOf(spoken(key), 'en', tagged);
  const { names, tags, faults } = shapeOf(german, 'de', tagged);
  const found = [...faults];
  if (german.trim() === '') return ['is empty'];
  if (german !== german.trim()) found.push('begins or ends with a space');
  for (const name of english.names) if (!names.has(name)) found.push(`leaves {${name}} out`);
  for (const name of names)
    if (!english.names.has(name)) found.push(`has {${name}}, which the English text has not`);
  for (const tag of new Set([...english.tags, ...tags]))
    if (!tags.has(tag) || !english.tags.has(tag)) found.push(`has not the same tags: <${tag}>`);
  if (spoken(key).endsWith('…') !== german.endsWith('…'))
    found.push('ends with "…" where the other does not');
  if (german.includes('”') || /"/.test(german)) found.push('has quotation marks that are not German: „so“');
  return found;
}
