/**
 * Page: texts and forms that were begun and not saved. They outlive whatever comes between: a failed save, Escape, another view, another
 * workbook, and through the main process (db/drafts.ts) a kill of the program too. Every form that is typed into uses this.
 */
import { useRef, useState } from 'react';
import { api, settle } from '../api.ts';
import { perDocument } from '../state/per-document.ts';
import { presentPlace } from './draft-places.ts';
import { changedFields, type Draft, readDraft, restored } from './draft-record.ts';
import { type Drafts, type EditorRequest, getState, update, useApp } from './store.ts';

/** What a draft is kept under, and what it is called in the list of texts that are not saved. */
export interface DraftName {
  readonly key: string;
  /** Empty for what the list does not offer. */
  readonly title: string;
  /** The editor of the inspector in which it is written, if it is one. */
  readonly editor?: EditorRequest;
  /** What is made: all of it is kept, since what it begins with depends on where one was. */
  readonly isNew?: boolean;
}

/** Drafts as the main process has them, for a workbook that is being loaded. */
export const readDrafts = ({
  at,
  texts,
}: {
  at: string;
  texts: Readonly<Record<string, string>>;
}): Drafts => ({
  at,
  kept: new Map(
    Object.entries(texts).flatMap(([key, text]) => {
      const draft = readDraft(text);
      return draft ? [[key, draft] as const] : [];
    }),
  ),
});

interface Waiting {
  readonly at: string;
  readonly key: string;
  readonly text: string | null;
}

/** So long after one text was kept the next is, at the earliest: what a kill can lose at most. */
const PAUSE_MS = 150;
/** What is not on its way to the main process yet: of each text the newest. */
const waiting = new Map<string, Waiting>();
let sending = false;
/** Said once for each workbook. */
const complained = perDocument(() => false);

function send(draft: Waiting): Promise<void> {
  return settle(api().keepDraft(draft)).then((result) => {
    if (result.ok || complained.current) return;
    complained.current = true;
    update({ alert: result.problem });
  });
}

async function sendInTurn(): Promise<void> {
  if (sending) return;
  sending = true;
  for (let next = takeNext(); next; next = takeNext()) {
    await send(next);
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  sending = false;
}

function takeNext(): Waiting | undefined {
  const [next] = waiting;
  if (next) waiting.delete(next[0]);
  return next?.[1];
}

/** Sends what waits now, because the window closes or another workbook comes. Resolves when it is kept. */
export async function flushDrafts(): Promise<void> {
  const all = [...waiting.values()];
  waiting.clear();
  await Promise.all(all.map(send));
}

function put(key: string, draft: Draft | null): void {
  const { at, kept } = getState().drafts;
  if (draft === null && !kept.has(key)) return;
  const next = new Map(kept);
  if (draft) next.set(key, draft);
  else next.delete(key);
  update({ drafts: { at, kept: next } });
  if (at === '') return;
  waiting.set(`${at} ${key}`, { at, key, text: draft && JSON.stringify(draft) });
  void sendInTurn();
}

/** Forgets what was typed: it is saved, or was discarded. */
export const forgetDraft = (key: string): void => put(key, null);

/** What was discarded is there again. */
export const putBack = (key: string, draft: Draft): void => put(key, draft);

/** What can be continued or discarded, newest first. */
export const offeredDrafts = ({ kept }: Drafts): readonly (readonly [string, Draft])[] =>
  [...kept].filter(([, { title }]) => title !== '').sort(([, a], [, b]) => b.at.localeCompare(a.at));

/** Keeps what of a form is not as it is saved. */
export function keepForm<D extends object>(name: DraftName, saved: D, now: D): void {
  const { key, title, editor = null, isNew = false } = name;
  const changed = changedFields(saved, now, isNew);
  // What is made without a workbook lives as long as the window, and is continued where it was begun.
  const place = getState().open && presentPlace(getState(), editor);
  put(key, changed && { title, at: new Date().toISOString(), place, ...changed });
}

/** A form as it was left, else as it is saved. */
export function keptForm<D extends object>(key: string, saved: D): D {
  const draft = getState().drafts.kept.get(key);
  return (draft && restored(saved, draft)?.draft) ?? saved;
}

/** Whether something was begun under a key and not saved. */
export const useBegun = (key: string): boolean => useApp((state) => state.drafts.kept.has(key));

/** What a form says of the draft that it continues. */
export interface KeptDraft {
  /** When it was typed; null where the form began as it is saved. */
  readonly from: string | null;
  /** Other values were saved since in what was typed. */
  readonly changedSince: boolean;
  /** It was discarded a moment ago and can be brought back. */
  readonly discarded: boolean;
  readonly discard: () => void;
  readonly bringBack: () => void;
  /** It is saved: nothing is to be continued. */
  readonly forget: () => void;
}

/** What is typed as text. */
type TextField<D> = { [K in keyof D]: string extends D[K] ? K : never }[keyof D];

/** A form that is written into, as one object. */
export interface FormDraft<D> {
  readonly draft: D;
  readonly set: (part: Partial<D>) => void;
  /** Connects a field of text with its part: `<Field label="Title" {...field('title')} />`. */
  readonly field: (name: TextField<D>) => {
    readonly value: string;
    readonly onChange: (text: string) => void;
  };
  readonly kept: KeptDraft;
}

/**
 * What is typed into a form: it begins as it was left, else as `start` says it is saved, and is kept with every change until it is
 * saved (`kept.forget`) or discarded. A component that shows another key is another one: give it a `key`.
 */
export function useFormDraft<D extends object>(name: DraftName, start: () => D): FormDraft<D> {
  const [begin] = useState(() => beginning(name.key, start()));
  const [draft, setDraft] = useState(begin.draft);
  const [left, setLeft] = useState(begin.from);
  const [dropped, setDropped] = useState<D | null>(null);
  const now = useRef(draft);
  const show = (next: D): void => {
    now.current = next;
    setDraft(next);
    keepForm(name, begin.saved, next);
  };
  const set = (part: Partial<D>): void => {
    setDropped(null);
    show({ ...now.current, ...part });
  };
  return {
    draft,
    set,
    field: (field) => ({
      value: draft[field] as string,
      onChange: (text) => set({ [field]: text } as Partial<D>),
    }),
    kept: {
      from: left,
      changedSince: begin.changedSince,
      discarded: dropped !== null,
      discard: () => {
        setDropped(now.current);
        show(begin.saved);
      },
      bringBack: () => {
        if (dropped) show(dropped);
        setDropped(null);
      },
      forget: () => {
        setLeft(null);
        forgetDraft(name.key);
      },
    },
  };
}

function beginning<D extends object>(key: string, saved: D) {
  const found = getState().drafts.kept.get(key);
  const begun = found ? restored(saved, found) : null;
  return {
    saved,
    draft: begun?.draft ?? saved,
    from: begun && found ? found.at : null,
    changedSince: begun?.changedSince ?? false,
  };
}
