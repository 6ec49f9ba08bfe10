import { type ReactNode, useEffect } from 'react';
import { sizeWords } from '../../../common/backups.ts';
import { t } from '../../../common/language/texts.ts';
import { type UpdateOffer, type UpdateState, updateWords } from '../../../common/updates.ts';
import { api } from '../../api.ts';
import * as format from '../../model/format.ts';
import { showHelp } from '../../model/store.ts';
import { useStore } from '../../state/create-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AlertBanner } from '../../ui/layout/AlertBanner.tsx';
import { MarkdownText } from '../../ui/Markdown.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { byHand, reading, whatIsSent } from './update-sentences.ts';
import { agree, readUpdates, tell, updatesState } from './updates-state.ts';
import './updates.css';

/** Newer versions of the app: whether they are looked for, what there is, and the way to have it. */
export function UpdatesDialog() {
  const known = useStore(updatesState, (state) => state.known);
  useEffect(() => void readUpdates(), []);
  return (
    <Dialog title={t('Updates')} onClose={() => showHelp(null)} className="updates">
      {(close) => (
        <div className="form">
          <AlertBanner />
          {known ? <Known state={known} close={close} /> : <p role="status">{reading()}</p>}
        </div>
      )}
    </Dialog>
  );
}

function Known({ state, close }: { state: UpdateState; close: () => void }) {
  const { mode, unable, place, step } = state;
  const offer = 'offer' in step ? step.offer : null;
  return (
    <>
      <p role="status">{updateWords(state, format.date)}</p>
      {unable === null && mode === 'off' && place !== null && <p>{whatIsSent(place)}</p>}
      {offer && <Offer offer={offer} />}
      {step.kind === 'downloading' && (
        <Progress
          label={t('Downloading {size}', { size: sizeWords(step.offer.size) })}
          done={step.received / step.offer.size}
          onStop={() => void tell(api().stopUpdate())}
        />
      )}
      <div className="row is-end">
        <Ways state={state} close={close} />
      </div>
    </>
  );
}

function Offer({ offer }: { offer: UpdateOffer }) {
  return (
    <>
      <dl className="facts is-list">
        <div>
          <dt>{t('Version')}</dt>
          <dd>{offer.version}</dd>
        </div>
        <div>
          <dt>{t('Released')}</dt>
          <dd>{format.date(offer.released)}</dd>
        </div>
        <div>
          <dt>{t('Size')}</dt>
          <dd>{sizeWords(offer.size)}</dd>
        </div>
      </dl>
      {!offer.installs && (
        <p>
          {byHand()} <span className="address">{offer.address}</span>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its place is scrolled by keys */}
      <section className="updates-notes" aria-label={t('What is new')} tabIndex={0}>
        <MarkdownText text={offer.notes.trim() === '' ? t('Nothing was written about it.') : offer.notes} />
      </section>
    </>
  );
}

/** What can be done next; what is most probably wanted stands last. */
function Ways({ state, close }: { state: UpdateState; close: () => void }): ReactNode {
  const { mode, unable, step } = state;
  const install = (when: 'now' | 'quit' | 'later') => () => void tell(api().installUpdate({ when }));
  const again = (
    <Button key="again" onClick={() => void tell(api().lookForUpdates())}>
      {t('Look again')}
    </Button>
  );
  if (unable !== null) return <Close close={close} />;
  if (mode === 'off') {
    return (
      <>
        <Button kind="quiet" onClick={close}>
          {t('Not now')}
        </Button>
        <Button kind="primary" data-autofocus onClick={() => void agree()}>
          {t('Look for updates from now on')}
        </Button>
      </>
    );
  }
  switch (step.kind) {
    case 'found':
      return step.offer.installs ? (
        <>
          <Button kind="quiet" onClick={close}>
            {t('Later')}
          </Button>
          <Button kind="primary" onClick={() => void tell(api().downloadUpdate())}>
            {t('Download')}
          </Button>
        </>
      ) : (
        <Close close={close} />
      );
    case 'ready':
      return (
        <>
          <Button kind="quiet" onClick={close}>
            {t('Close')}
          </Button>
          {step.atQuit && <Button onClick={install('later')}>{t('Do not install it then')}</Button>}
          {!step.atQuit && step.offer.installsAtQuit && (
            <Button onClick={install('quit')}>{t('Install when Weighbridge ends')}</Button>
          )}
          <Button kind="primary" onClick={install('now')}>
            {t('Install and restart')}
          </Button>
        </>
      );
    case 'waiting':
      return <Button onClick={() => void tell(api().stopUpdate())}>{t('Do not wait')}</Button>;
    case 'checking':
    case 'downloading':
    case 'installing':
      return <Close close={close} />;
    case 'failed':
      return (
        <>
          {step.offer?.installs && (
            <Button onClick={() => void tell(api().downloadUpdate())}>{t('Download again')}</Button>
          )}
          {again}
          <Close close={close} />
        </>
      );
    default:
      return (
        <>
          {again}
          <Close close={close} />
        </>
      );
  }
}

function Close({ close }: { close: () => void }) {
  return (
    <Button kind="quiet" onClick={close}>
      {t('Close')}
    </Button>
  );
}
