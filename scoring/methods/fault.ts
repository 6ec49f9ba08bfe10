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
