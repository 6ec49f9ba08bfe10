import { sourceName } from '../../../common/words.ts';
import { useAssessment } from '../../model/derived.ts';
import { basisSentence, evidenceBasis, type Tally } from '../../model/evidence-basis.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { InspectorHead } from './InspectorHead.tsx';

/** Who said what the ranking rests on, and where: every speaker and source with their counted claims. */
export function EvidenceBasisDetails() {
  const tables = useTables();
  const rows = lookup(tables);
  const basis = evidenceBasis(useAssessment(), tables.claims);
  const counted = new Set(basis.sources.map((s) => s.id));
  const others = tables.sources.filter((s) => !counted.has(s.id));
  return (
    <>
      <InspectorHead title="On whose word">
        <p className="dim">{basisSentence(basis, tables)}.</p>
      </InspectorHead>
      <section className="inspector-section">
        <h3>{format.plural(basis.speakers.length, 'speaker')}</h3>
        <ul className="tallies">
          {basis.speakers.map((tally) => {
            const { name, role, affiliation, interest } = rows.speaker(tally.id);
            return (
              <TallyItem key={tally.id} tally={tally} name={name}>
                {[role, affiliation].filter(Boolean).join(', ')}
                {interest && <span className="fact-part">Interest: {interest}</span>}
              </TallyItem>
            );
          })}
        </ul>
      </section>
      <section className="inspector-section">
        <h3>{format.plural(basis.sources.length, 'source')}</h3>
        <ul className="tallies">
          {basis.sources.map((tally) => {
            const source = rows.source(tally.id);
            return (
              <TallyItem key={tally.id} tally={tally} name={sourceName(source)}>
                {[
                  source.author ?? 'author not named',
                  source.date ? format.date(source.date) : 'undated',
                  source.title === null ? null : source.fileName,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </TallyItem>
            );
          })}
        </ul>
        {others.length > 0 && (
          <p className="dim">
            Nothing is counted from{' '}
            {format.list(others.map((source) => `${sourceName(source)} (${source.author ?? 'not named'})`))}.
          </p>
        )}
      </section>
      {basis.numbers > 0 && (
        <p className="value-box">
          {format.plural(basis.numbers, 'cell')} {basis.numbers === 1 ? 'stands' : 'stand'} at a measured
          number. Each says in its own place where it is from.
        </p>
      )}
      {basis.judgements > 0 && (
        <p className="value-box">
          {format.plural(basis.judgements, 'cell')} {basis.judgements === 1 ? 'stands' : 'stand'} at a
          judgement instead of evidence.
        </p>
      )}
      <p className="dim">
        A claim counts once, however many cells it speaks of. Neutral findings, cells without weight and cells
        with a judgement are left out.
      </p>
    </>
  );
}

function TallyItem({ tally, name, children }: { tally: Tally; name: string; children: React.ReactNode }) {
  return (
    <li>
      <span>
        <b>{name}</b>
        <small className="fact-part">{children}</small>
      </span>
      <span className="is-number">{format.plural(tally.claims, 'claim')}</span>
    </li>
  );
}
