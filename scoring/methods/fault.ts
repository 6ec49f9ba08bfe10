/**
 * An input on which a method or a weight formula has no answer. `message` says what is wrong and names the place,
 * `remedy` how to mend it; both are one sentence for people.
 */
export class MethodFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'MethodFault';
    this.remedy = remedy;
  }
}

/** The longest part of a name that an error repeats: a name comes from a file and may be anything. */
const MOST = 60;

/** A name of the input as it may stand in a sentence: in quotes, on one line, not endless. */
export function quoted(name: string): string {
  const points = [...name];
  return JSON.stringify(points.length > MOST ? `${points.slice(0, MOST).join('')}…` : name);
}

/** A number with its noun: "1 row", "3 rows". */
export const counted = (many: number, one: string, more = `${one}s`): string =>
  `${many} ${many === 1 ? one : more}`;
