import { type RefObject, useEffect, useRef } from 'react';
import { inOrder } from '../../../common/language/order.ts';
import { t } from '../../../common/language/texts.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { interestOf, interestText } from '../../domain/interest.ts';
import { originText } from '../../domain/voices-of-cell.ts';
import { number } from '../../model/measured.ts';
import { reached } from '../../model/places.ts';
import { showEditor, useTables } from '../../model/store.ts';
import { useSight } from '../../model/use-sight.ts';
import { rich } from '../../ui/rich.tsx';

/** Who is heard in the sources. */
export function SpeakerList() {
  const list = useRef<HTMLTableSectionElement>(null);
  useSpeakerInSight(list);
  const { speakers, claims, alternatives, origins } = useTables();
  const said = Map.groupBy(claims, (claim) => claim.speakerId);
  const held = Map.groupBy(claims, (claim) => claim.holderId);
  const count = (id: string): number => said.get(id)?.length ?? 0;
  const ordered = [...speakers].sort((a, b) => count(b.id) - count(a.id) || inOrder(a.name, b.name));
  return (
    <section className="speakers" aria-labelledby="speakers-title">
      <header className="page-head">
        <h2 id="speakers-title">{t('Speakers')}</h2>
        <CommandButton id="newSpeaker" />
      </header>
      {ordered.length === 0 ? (
        <p className="dim">
          {t('A speaker is whoever says something: an author, a person quoted, a commenter.')}
        </p>
      ) : (
        <table className="source-table">
          <thead>
            <tr>
              <th scope="col">{t('Speaker')}</th>
              <th scope="col">{t('Interest')}</th>
              <th scope="col">{t('Credibility')}</th>
              <th scope="col">{t('Claims')}</th>
              <th scope="col">
                <span className="hidden-text">{t('Edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={list}>
            {ordered.map(({ id, name, role, affiliation, interest, credibility, originId }) => {
              const known = interestOf({ name, affiliation, interest }, speakers, alternatives);
              const origin = origins.find((o) => o.id === originId);
              return (
                <tr key={id} data-speaker={id} tabIndex={-1}>
                  <th scope="row">
                    {name}
                    <small className="source-facts">{[role, affiliation].filter(Boolean).join(', ')}</small>
                    {origin && (
                      <small className="source-facts">
                        {t('one voice by {origin}', { origin: originText(origin) })}
                      </small>
                    )}
                  </th>
                  <td>{known ? interestText(known) : <span className="dim">{t('none known')}</span>}</td>
                  <td className="is-number">{number(credibility)}</td>
                  <td>
                    <span className="is-number">
                      {t('{n, plural, one {# claim} other {# claims}}', { n: count(id) })}
                    </span>
                    {(held.get(id)?.some((claim) => claim.speakerId !== id) ?? false) && (
                      <small className="source-facts">{t('and views that others report')}</small>
                    )}
                  </td>
                  <td>
                    <button
                      type="button"
                      className="link"
                      onClick={() => showEditor({ kind: 'speaker', id })}
                    >
                      {rich('Edit…<hidden> {name}</hidden>', {
                        name,
                        hidden: (words) => <span className="hidden-text">{words}</span>,
                      })}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Brings a speaker who was gone to into sight, with the focus on their row. */
function useSpeakerInSight(list: RefObject<HTMLElement | null>): void {
  const sight = useSight('speaker');
  useEffect(() => {
    if (!sight) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-speaker="${CSS.escape(sight.speakerId)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
    reached(sight);
  }, [list, sight]);
}
