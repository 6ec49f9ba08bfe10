import { t } from '../../common/language/texts.ts';
import { ownText } from '../../common/placeholders.ts';
import { CHANCE_NAME, chanceDefinition } from '../../common/verdict-words.ts';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import {
  CREDIBILITY_RULES,
  EVIDENCE_RULES,
  methodRule,
  numericRule,
  predictionRule,
  rulesOf,
} from '../domain/scenario-rules.ts';
import * as format from '../model/format.ts';
import type { Engine } from './engine.ts';

declare const __VERSION__: string;

/** Of which workbook, state and moment this is, and by which methods its numbers came about. */
export function About({
  engine,
  scenarioId,
  described,
  verdict,
}: {
  engine: Engine;
  scenarioId: string;
  /** What the scenario says of itself. */
  described: string;
  verdict: Verdict;
}) {
  const { data, tables } = engine;
  const [workbook] = tables.workbook;
  const scenario = engine.scenario(scenarioId);
  const [method, evidence] = [methodRule(scenario), EVIDENCE_RULES[scenario.evidenceRule]];
  const facts: readonly (readonly [string, string])[] = [
    [t('Workbook'), workbook?.title ?? ''],
    [t('About it'), ownText(workbook?.description)],
    [t('Version'), versionWords(data)],
    [
      t('This page'),
      t('written {at} with Weighbridge {version}', { at: utc(data.writtenAt), version: __VERSION__ }),
    ],
    [t('Scenario'), [scenario.name, described].filter(Boolean).join('. ')],
    [t('Method'), `${method.name}: ${method.does}`],
    [
      t('Value of a cell'),
      t('{rule}: {does} Ranges are 90 % intervals of the belief.', {
        rule: evidence.name,
        does: evidence.does,
      }),
    ],
    [
      t('Measured numbers'),
      tables.criteria.some(({ scale }) => scale === 'numeric') ? numericRule(scenario) : '',
    ],
    ...rulesOf(scenario).map(([about, { does }]) => [about, does] as const),
    [t('Credibility'), CREDIBILITY_RULES[scenario.credibility].does],
    [t('Predictions'), predictionRule(scenario).does],
    [
      t(CHANCE_NAME),
      t(
        '{definition} {samples} draws, seed {seed}. From 90 of 100 on the leader is a clear winner, from 60 on it leads.',
        {
          definition: chanceDefinition(verdict.draws, format.score),
          samples: format.count(verdict.samples),
          seed: verdict.seed,
        },
      ),
    ],
    [t('Coding'), data.reading === 'settled' ? '' : t('by the reading {reading}', { reading: data.reading })],
    [
      t('Not in this file'),
      t(
        'Texts of the sources, notes, readings, the history, and what the author has left out of the comparison.',
      ),
    ],
  ];
  return (
    <section className="ip-card" aria-labelledby="ip-about">
      <h2 id="ip-about">{t('What this page is')}</h2>
      <dl className="ip-facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function versionWords({ change, version }: Engine['data']): string {
  return [
    change && t('change {number} of {at}', { number: format.count(change.number), at: utc(change.at) }),
    version && t('newest named version “{name}” of {at}', { name: version.name, at: utc(version.at) }),
  ]
    .filter(Boolean)
    .join('; ');
}

/** "2026-11-30 21:46 UTC": read alike in every place that the file comes to. */
const utc = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
