/** Page: the parts of the robustness view, which one is shown, and the way to each. */
import { inLanguage } from '../../../common/language/tables.ts';
import { msg } from '../../../common/language/texts.ts';
import { goTo } from '../../model/places.ts';
import { documentKey, getState } from '../../model/store.ts';
import { createDocumentStore, useStore } from '../../state/create-store.ts';
import { keepPart, lastPart } from '../../state/last-view.ts';

/** The parts in the order in which one asks, each with its question and what helps to read its answers. */
export const PANES = {
  firm: inLanguage({
    label: msg('How firm'),
    question: msg('How firm is the first place, and who else could have it?'),
    about: msg(
      'A first place can be doubted in three ways: other weights, uncertain evidence, and wrong sources. A draw takes values at random from all that could be true, and weights too where that is chosen; each draw is ranked like the matrix itself. The more draws an alternative wins, the firmer its first place.',
    ),
  }),
  weights: inLanguage({
    label: msg('Weights'),
    question: msg('What if the weights were others?'),
    about: msg(
      'Exact answers without chance: how far weights can move before somebody else is first. Evidence stays as it is.',
    ),
  }),
  evidence: inLanguage({
    label: msg('Evidence'),
    question: msg('What if the evidence were otherwise?'),
    about: msg(
      'The ranking without some of what was said, and what is most worth finding out. Weights stay.',
    ),
  }),
  people: inLanguage({
    label: msg('People'),
    question: msg('On whose word does it rest?'),
    about: msg(
      'Who carries the lead, and what the ranking would be without each of them. Points are what one adds to the lead or takes from it. What it moves counts both ways and is more where it speaks now for the one, now for the other; shares are of all that is moved.',
    ),
  }),
  order: inLanguage({
    label: msg('Method and order'),
    question: msg('Does the order hang on the method, or on who takes part?'),
    about: msg(
      'Each alternative against each other, and what happens when one is left out and the others are ranked anew: in some methods that turns the order of two others round.',
    ),
  }),
} as const;

export type PaneName = keyof typeof PANES;

const shown = createDocumentStore<{ readonly pane: PaneName | null }>({ pane: null });

/** The part that is shown, at first the one in which the workbook was left. */
export const usePane = (): PaneName => useStore(shown, ({ pane }) => pane) ?? leftIn() ?? 'firm';

function leftIn(): PaneName | null {
  const { open } = getState();
  const part = open && lastPart(documentKey(open));
  return part !== null && Object.hasOwn(PANES, part) ? (part as PaneName) : null;
}

/** Shows a part, and remembers it for the next time that the workbook is opened here. */
export function choosePane(pane: PaneName): void {
  const { open } = getState();
  if (open) keepPart(documentKey(open), pane);
  shown.set({ pane });
}

/** Opens the robustness view at one of its parts. */
export function showRobustness(pane: PaneName): void {
  choosePane(pane);
  goTo({ kind: 'view', view: 'robustness' });
}
