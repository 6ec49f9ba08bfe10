import { isRtl } from './direction.ts';

/**
 * Radio buttons from right to left: the browser goes to the one before with the left arrow whichever way texts run, so that the choice would
 * go to the right. One listener serves the window; it returns a function that ends it, and does nothing where texts run from the left.
 */
export function turnRadioKeys(): () => void {
  if (!isRtl()) return () => {};
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    const { target } = event;
    if (step === undefined || event.defaultPrevented) return;
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    event.preventDefault();
    const all = groupOf(target);
    const next = all.at((all.indexOf(target) + step) % all.length);
    next?.focus();
    next?.click();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** The buttons that can be chosen among with this one, in their order. */
const groupOf = ({ name, form, ownerDocument }: HTMLInputElement): HTMLInputElement[] =>
  [...ownerDocument.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (button) => button.name === name && button.form === form && !button.matches(':disabled'),
  );
