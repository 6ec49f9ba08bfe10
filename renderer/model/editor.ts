import type { Selection } from './selection.ts';

/** What can be made, edited and deleted in a dialog; `id` is null for a new one. */
export type Editor =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'alternative'; readonly id: string | null }
  | { readonly kind: 'criterion'; readonly id: string | null }
  | { readonly kind: 'valueFunction'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string | null }
  | { readonly kind: 'speaker'; readonly id: string | null }
  | { readonly kind: 'claim'; readonly id: string | null; readonly filed?: Filed; readonly on?: OnCell }
  | { readonly kind: 'reading'; readonly id: string | null }
  /** How one reader codes one claim. */
  | { readonly kind: 'coding'; readonly readingId: string; readonly claimId: string }
  /** What counts where readers differ; it starts from this reader's coding, else from what counts now. */
  | { readonly kind: 'settling'; readonly claimId: string; readonly from: string | null }
  | { readonly kind: 'pasteText'; readonly sourceId: string }
  | { readonly kind: 'delete'; readonly what: Deletable; readonly id: string };

export type Deletable = 'alternative' | 'criterion' | 'source' | 'speaker' | 'claim' | 'text' | 'reading';

/** Where in a source's text a new claim is taken from. */
export interface Filed {
  readonly sourceId: string;
  readonly paragraph: number | null;
  /** Null for a claim on the source without a place. */
  readonly passage: { readonly start: number; readonly end: number; readonly words: string } | null;
}

/** The cell that a new claim speaks of. */
export interface OnCell {
  readonly alternativeId: string;
  readonly criterionId: string;
}

interface Selected {
  readonly selection: Selection | null;
  readonly view: string;
  readonly reader: string | null;
}

/** What "edit" and "delete" mean now: what the inspector explains, else the source that is being read. */
export function editorOfSelection({ selection, view, reader }: Selected) {
  if (selection?.kind === 'claim') return { kind: 'claim', id: selection.claimId } as const;
  if (selection?.kind === 'criterion') return { kind: 'criterion', id: selection.criterionId } as const;
  if (selection?.kind === 'alternative') return { kind: 'alternative', id: selection.alternativeId } as const;
  if (selection?.kind === 'speaker') return { kind: 'speaker', id: selection.speakerId } as const;
  if (selection?.kind === 'source') return { kind: 'source', id: selection.sourceId } as const;
  return view === 'sources' && reader !== null ? ({ kind: 'source', id: reader } as const) : null;
}

/** What "new claim" means now: one on the cell of the matrix that is selected, else one on nothing yet. */
export function newClaimOf({ selection, view }: Omit<Selected, 'reader'>): Editor {
  if (view !== 'matrix' || selection?.kind !== 'cell') return { kind: 'claim', id: null };
  const { alternativeId, criterionId } = selection;
  return { kind: 'claim', id: null, on: { alternativeId, criterionId } };
}
