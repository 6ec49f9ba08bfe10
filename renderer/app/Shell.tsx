import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ViewName } from '../../common/commands.ts';
import { t } from '../../common/language/texts.ts';
import { api, reportFault, settle } from '../api.ts';
import { Tour } from '../features/start/Tour.tsx';
import { TriedBanner } from '../features/what-if/TriedBanner.tsx';
import { documentKey, useApp } from '../model/store.ts';
import { keepView } from '../state/last-view.ts';
import { ContextMenu } from '../ui/ContextMenu.tsx';
import { copyItems } from '../ui/copy/copy-items.ts';
import { copyableAt } from '../ui/copy/offers.ts';
import { AlertBanner } from '../ui/layout/AlertBanner.tsx';
import { ErrorPane } from '../ui/layout/ErrorPane.tsx';
import type { MenuSection } from '../ui/Menu.tsx';
import { Dialogs, loadDialogs } from './Dialogs.tsx';
import { FileNotice } from './FileNotice.tsx';
import { Footer } from './Footer.tsx';
import { LeadNotice } from './LeadNotice.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StandingBanner } from './StandingBanner.tsx';
import { Topbar } from './Topbar.tsx';
import { loadViews, View } from './Views.tsx';
import './shell.css';

/** The window around an open workbook. */
export function Shell() {
  const view = useApp((state) => state.view);
  // A dialog says itself what did not work.
  const dialog = useApp((state) => state.dialog);
  const onDrawn = useReadiness();
  const key = useApp(({ open }) => open && documentKey(open));
  useEffect(() => {
    if (key) keepView(key, view);
  }, [key, view]);
  const { work, onShown } = useHeadingFocus(view);
  return (
    <div className="shell">
      <Sidebar />
      <Topbar />
      <main ref={work} className="work">
        <StandingBanner />
        <TriedBanner />
        {!dialog && <AlertBanner />}
        <ErrorPane key={view} name={view}>
          <View name={view} onDrawn={onDrawn} onShown={onShown} />
        </ErrorPane>
        <div className="notices">
          <LeadNotice />
          <FileNotice />
        </div>
      </main>
      <Footer />
      <ContextMenu sectionsFor={menuAt} />
      <Dialogs />
      <Tour />
    </div>
  );
}

/** What can be done with what is pointed at: what its view offers there, and the ways to copy it. */
function menuAt(target: Element): readonly MenuSection[] {
  const offer = copyableAt(target);
  if (!offer) return [];
  const sections = offer.menu?.(target) ?? [];
  return [...sections, { label: t('Copy'), items: copyItems(offer) }];
}

/** Moves the focus to the heading of a view that has come in the place of another, unless something in it took it already. */
function useHeadingFocus(view: ViewName): {
  readonly work: RefObject<HTMLElement | null>;
  readonly onShown: () => void;
} {
  const work = useRef<HTMLElement>(null);
  const shown = useRef(view);
  const onShown = useCallback(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (work.current?.contains(document.activeElement)) return;
    work.current?.querySelector<HTMLElement>('[data-view-heading]')?.focus();
  }, [view]);
  return { work, onShown };
}

/** Loads the other views and the dialogs while the window has nothing else to do, so that each is there at once. */
function loadTheRest(): void {
  requestIdleCallback(
    () =>
      void loadViews()
        .then(loadDialogs)
        .catch((error: unknown) => reportFault('loading the views', error)),
  );
}

/** Tells the main process once that the matrix and the verdict are on the screen. Gives what to call for the matrix. */
function useReadiness(): () => void {
  const [drawn, setDrawn] = useState(false);
  const judged = useApp((state) => state.verdict !== null);
  useEffect(() => {
    if (!drawn || !judged) return;
    let current = true;
    const tell = async (): Promise<void> => {
      await document.fonts.ready;
      // Two frames: the first lays out what this render changed, the second has painted it.
      requestAnimationFrame(() => requestAnimationFrame(() => current && void settle(api().windowReady())));
    };
    void tell();
    return () => {
      current = false;
    };
  }, [drawn, judged]);
  useEffect(() => {
    if (drawn && judged) loadTheRest();
  }, [drawn, judged]);
  return useCallback(() => setDrawn(true), []);
}
