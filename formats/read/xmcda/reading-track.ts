/** Plain Node: which elements of a document were read. */

import type { XmlElement } from '../xml.ts';

/** A document that notices what is asked of it. */
export interface TrackedDocument {
  readonly root: XmlElement;
  /**
   * The elements that nobody looked into, the outermost of each branch, with the name of the element that they stand in, in
   * the order of the document. An element with nothing in it is one only where it stands in the root.
   */
  readonly unread: () => readonly { readonly name: string; readonly within: string }[];
}

/** The same document, of which `unread` tells what was never asked for. A name alone does not count as reading. */
export function trackReading(root: XmlElement): TrackedDocument {
  const tracked = new TrackedElement(root);
  return {
    root: tracked,
    unread: () => {
      const found: { name: string; within: string }[] = [];
      const search = (within: TrackedElement): void => {
        for (const child of within.inside) {
          if (child.isRead) search(child);
          else if (within === tracked || child.saysSomething)
            found.push({ name: child.name, within: within.name });
        }
      };
      search(tracked);
      return found;
    },
  };
}

class TrackedElement implements XmlElement {
  readonly name: string;
  isRead = false;
  readonly #element: XmlElement;
  #inside: readonly TrackedElement[] | null = null;

  constructor(element: XmlElement) {
    this.name = element.name;
    this.#element = element;
  }

  get attributes(): XmlElement['attributes'] {
    this.isRead = true;
    return this.#element.attributes;
  }

  get text(): string {
    this.isRead = true;
    return this.#element.text;
  }

  get children(): readonly TrackedElement[] {
    this.isRead = true;
    return this.inside;
  }

  /** Its elements, looked at without reading it. */
  get inside(): readonly TrackedElement[] {
    this.#inside ??= this.#element.children.map((child) => new TrackedElement(child));
    return this.#inside;
  }

  /** Whether there is anything in it; of `<NA/>` the name says all. */
  get saysSomething(): boolean {
    const { text, children, attributes } = this.#element;
    return text !== '' || children.length > 0 || Object.keys(attributes).length > 0;
  }
}
