import { useEffect } from 'react';
import { type EditorRequest, refuseEdit, update, useApp } from '../../model/store.ts';
import { type ReturnFocus, useReturnFocus } from '../../ui/return-focus.ts';

/** An editor of the inspector: it opens by its own button, and when the menu, a shortcut or the matrix asks for it. */
export function useAskedEditor(editor: EditorRequest): ReturnFocus {
  const asked = useApp((state) => state.editorRequest === editor);
  const place = useReturnFocus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens when it is asked for, not when `show` is a new function.
  useEffect(() => {
    if (!asked) return;
    update({ editorRequest: null });
    show();
  }, [asked]);
  const show = (): void => {
    if (!refuseEdit()) place.show();
  };
  return { ...place, show };
}
