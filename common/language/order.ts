/** The order of names as the language has it: "Ärzte" stands beside "Arzt", and "Stufe 2" before "Stufe 10". */
import { onLanguageChange, presentLanguage } from './present.ts';

let collator: Intl.Collator | null = null;
onLanguageChange(() => {
  collator = null;
});

/** Compares two texts for sorting, in the language of this process. */
export function inOrder(a: string, b: string): number {
  collator ??= new Intl.Collator(presentLanguage().formats, { numeric: true });
  return collator.compare(a, b);
}
