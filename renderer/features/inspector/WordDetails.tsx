import { sourceName } from '../../../common/words.ts';
import { useAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import { useTables } from '../../model/store.ts';
import { onWhoseWord, type Tally, wordSentence } from '../../model/word.ts';
import { InspectorHead } from './InspectorHead.tsx';

/** Who said what the ranking rests on, and where: every speaker and source with their counted claims. */
export function WordDetails() {
  const tables = useTables();
  const rows = lookup(tables);
  const word = onWhoseWord(useAssessment(), tables.claims);
  const counted = new Set(word.sources.map((s) => s.id));
  const others = tables.sources.filter((s) => !counted.has(s.id));
  return (
    <>
      <InspectorHead title="On whose word">
        <p className="dim">{wordSentence(word, tables)}.</p>
      </InspectorHead>
      <section className="inspector-section">
        <h3>{format.plural(word.speakers.length, 'speaker')}</h3>
        <ul className="tallies">
          {word.speakers.map((tally) => {
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
        <h3>{format.plural(word.sources.length, 'source')}</h3>
        <ul className="tallies">
          {word.sources.map((tally) => {
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
      {word.numbers > 0 && (
        <p className="value-box">
          {format.plural(word.numbers, 'cell')} {word.numbers === 1 ? 'stands' : 'stand'} at a measured
          number. Each says in its own place where it is from.
        </p>
      )}
      {word.judgements > 0 && (
        <p className="value-box">
          {format.plural(word.judgements, 'cell')} {word.judgements === 1 ? 'stands' : 'stand'} at a judgement
          instead of evidence.
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
