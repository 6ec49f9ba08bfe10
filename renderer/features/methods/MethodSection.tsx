import { useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { MethodOutcome } from '../../../scoring/method-comparison/compare-methods.ts';
import { MethodWords } from '../../domain/Explained.tsx';
import { faultWords, METHOD_WORDS } from '../../domain/methods/method-words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { rich } from '../../ui/rich.tsx';
import { methodSentences } from './answer-sentences.ts';
import { Conventions } from './Conventions.tsx';
import { MethodNumbers } from './MethodNumbers.tsx';
import { MethodSettings } from './MethodSettings.tsx';
import { sectionId } from './MethodsTable.tsx';
import type { Compared } from './use-method-comparison.ts';

/** One method: how it thinks, what it says here, how it is set, and its numbers on demand. */
export function MethodSection({ outcome, compared }: { outcome: MethodOutcome; compared: Compared }) {
  const { method } = outcome;
  const { name, full, thinks, suits } = METHOD_WORDS[method];
  const [open, setOpen] = useState(false);
  const names = compared.comparable.alternatives.map((alternative) => alternative.name);
  return (
    <li className="method" data-testid={sectionId(method)}>
      <div>
        <h3 id={sectionId(method)} tabIndex={-1}>
          {name} <small>{full}</small>
        </h3>
        <p>
          <MethodWords text={thinks} />
        </p>
        <p className="dim">
          <MethodWords text={suits} />
        </p>
        {outcome.answer === null ? (
          <p className="method-fault">
            <Icon name="warning" />
            <span>
              <b>{faultWords(outcome.fault.message)}</b> {faultWords(outcome.fault.remedy)}
            </span>
          </p>
        ) : (
          <div className="method-says">
            {methodSentences(outcome, names).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {outcome.agreement === 'other' && (
              <span className="side-differs">{t('≠ another first place than in the ranking')}</span>
            )}
          </div>
        )}
      </div>
      <MethodSettings method={method} comparable={compared.comparable} />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {rich('Numbers and conventions<hidden> of {name}</hidden>', {
            name,
            hidden: (words) => <span className="hidden-text">{words}</span>,
          })}
        </summary>
        {open && (
          <>
            {outcome.answer !== null && <MethodNumbers outcome={outcome} names={names} />}
            <Conventions method={method} options={compared.options} />
          </>
        )}
      </details>
    </li>
  );
}
