import type { CDPSession, Page } from '@playwright/test';
import { expect } from './app.ts';

/**
 * What a screen reader has of the window: Chromium's accessibility tree (role, name, description, states) and what the live regions say. It
 * speaks like one, "role, name, states", so that a walk is read as it is heard.
 */
export interface ScreenReader {
  /** What has the focus. */
  readonly focus: () => Promise<string>;
  /** Presses keys one after the other, and gives what has the focus then. */
  readonly press: (...keys: string[]) => Promise<string>;
  /** Waits until something was announced that fits, and gives it; everything before it is forgotten. */
  readonly hears: (words: RegExp) => Promise<string>;
  /** Everything that was announced since it was asked last. */
  readonly heard: () => Promise<readonly string[]>;
  /** Everything of a role in the tree, by name. */
  readonly all: (role: string) => Promise<readonly string[]>;
  /** What is read from top to bottom inside of an element, line by line. */
  readonly read: (selector: string) => Promise<readonly string[]>;
}

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** States that are said, and how. */
const STATES: Readonly<Record<string, (value: unknown) => string | null>> = {
  expanded: (value) => (value === true ? 'expanded' : 'collapsed'),
  checked: (value) => (value === 'true' ? 'checked' : 'not checked'),
  pressed: (value) => (value === 'true' ? 'pressed' : null),
  selected: (value) => (value === true ? 'selected' : null),
  disabled: (value) => (value === true ? 'unavailable' : null),
};

function spoken({ role, name, description, properties = [] }: Node): string {
  const states = properties.flatMap(({ name: state, value }) => STATES[state]?.(value.value) ?? []);
  const said = description?.value ? `(${String(description.value)})` : '';
  return [`${String(role?.value ?? '')} “${String(name?.value ?? '').trim()}”`, ...states, said]
    .filter(Boolean)
    .join(', ')
    .replaceAll('\u00a0', ' ');
}

export async function screenReader(page: Page): Promise<ScreenReader> {
  const cdp = await page.context().newCDPSession(page);
  await listen(page);
  const press = async (...keys: string[]): Promise<string> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      // What the key does with the focus may come with the next frame.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    }
    return focused(cdp);
  };
  const heard = (): Promise<readonly string[]> =>
    page.evaluate(() => (Reflect.get(window, 'heard') as string[]).splice(0));
  return {
    focus: () => focused(cdp),
    press,
    heard,
    hears: async (words) => {
      let found: string | undefined;
      await expect
        .poll(async () => {
          found = (await heard()).find((text) => words.test(text)) ?? found;
          return found ?? '';
        })
        .toMatch(words);
      return found ?? '';
    },
    all: async (role) =>
      (await wholeTree(cdp))
        .filter((node) => !node.ignored && node.role?.value === role)
        .map((node) => String(node.name?.value ?? '')),
    read: async (selector) => {
      const { result } = await cdp.send('Runtime.evaluate', {
        expression: `document.querySelector(${JSON.stringify(selector)})`,
      });
      if (!result.objectId) throw new Error(`There is no ${selector}.`);
      const { nodes } = await cdp.send('Accessibility.queryAXTree', {
        objectId: result.objectId,
        role: 'StaticText',
      });
      return nodes.map((node) => String(node.name?.value ?? '').trim()).filter(Boolean);
    },
  };
}

const wholeTree = async (cdp: CDPSession): Promise<readonly Node[]> =>
  (await cdp.send('Accessibility.getFullAXTree')).nodes;

async function focused(cdp: CDPSession): Promise<string> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
  if (!result.objectId) return 'nothing';
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return nodes[0] ? spoken(nodes[0]) : 'nothing';
}

/** Records what live regions say: the text of one that changed, once for all that changed in it together. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    const LIVE = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(LIVE);
        if (region) regions.add(region);
        for (const added of addedNodes)
          if (added instanceof Element) for (const live of added.querySelectorAll(LIVE)) regions.add(live);
      }
      for (const region of regions) {
        const words = (region.textContent ?? '').replaceAll('\u00a0', ' ').trim();
        if (words !== '' && region.closest('[aria-hidden=true], [inert]') === null) heard.push(words);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
