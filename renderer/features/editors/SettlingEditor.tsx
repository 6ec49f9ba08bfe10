import { t } from '../../../common/language/texts.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { whoAndWhere } from '../../domain/claim-sentences.ts';
import { sayingsText } from '../../domain/coding-sentences.ts';
import { leadIn, otherLeader } from '../../domain/leads.ts';
import { leaderText } from '../../model/contradictions.ts';
import { currentScenario } from '../../model/derived.ts';
import { useFormDraft } from '../../model/drafts.ts';
import { lookup } from '../../model/lookup.ts';
import { useFileTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { Form } from '../../ui/layout/Form.tsx';
import { codedOf, draftsOf, whatRowsMiss } from './coded-findings.ts';
import { type FindingDraft, FindingRows } from './FindingRows.tsx';
import { TextField } from './fields.tsx';

interface Props {
  readonly claimId: string;
  /** The reading from whose coding it starts; null for what counts now. */
  readonly from: string | null;
  readonly onClose: () => void;
}

interface SettlingDraft {
  readonly findings: readonly FindingDraft[];
  readonly reason: string;
}

/** Says what counts where readers differ, and why; with what becomes of the ranking. */
export function SettlingEditor({ claimId, from, onClose }: Props) {
  const tables = useFileTables();
  const rows = lookup(tables);
  const claim = rows.claim(claimId);
  // no text: a key
  const name = { key: `settling ${claimId} ${from ?? ''}`, title: t('Settle the coding') };
  const { draft, set, field, kept } = useFormDraft<SettlingDraft>(name, () => ({
    findings: draftsOf(
      from === null
        ? rows.findingsOf(claimId)
        : tables.readingFindings.filter((f) => f.readingId === from && f.claimId === claimId),
    ),
    reason: tables.settlements.find((s) => s.claimId === claimId)?.reason ?? '',
  }));
  const { findings, reason } = draft;
  const missing = whatRowsMiss(findings) ?? (reason.trim() === '' ? t('Say why it is settled so.') : null);
  const save = async (): Promise<boolean> =>
    (await execute({
      type: 'settleClaim',
      claimId,
      findings: codedOf(findings),
      reason: reason.trim(),
    })) !== null;
  const readers = tables.readings.filter(({ id }) =>
    tables.readingClaims.some((c) => c.readingId === id && c.claimId === claimId),
  );
  return (
    <Form
      wide
      title={name.title}
      kept={kept}
      action={t('Settle')}
      ready={missing === null}
      onSave={save}
      onClose={onClose}
    >
      <p className="deleted-name">{claim.text}</p>
      <p className="dim">{whoAndWhere(claim, rows)}</p>
      <ul>
        {readers.map(({ id, name }) => (
          <li key={id}>
            <b>{name}</b>:{' '}
            {sayingsText(
              tables.readingFindings.filter((f) => f.readingId === id && f.claimId === claimId),
              rows,
            )}
          </li>
        ))}
      </ul>
      <FindingRows findings={findings} onChange={(next) => set({ findings: next })} />
      <TextField label={t('Reason')} first rows={3} {...field('reason')} />
      <Effect claimId={claimId} findings={findings} />
      {missing !== null && <p className="dim">{missing}</p>}
    </Form>
  );
}

/** Who leads now, and who would with these findings. */
function Effect({ claimId, findings }: { claimId: string; findings: readonly FindingDraft[] }) {
  const tables = useFileTables();
  const scenario = currentScenario(tables);
  const whole = findings.filter((f) => f.alternativeId !== '' && f.criterionId !== '');
  const coded = codedOf(whole).map((f, i) => ({
    ...f,
    // no text: an id
    id: `draft ${i}`,
    claimId,
    use: f.use ?? null,
  }));
  const now = assess(tables, scenario);
  const then = assess(
    { ...tables, findings: [...tables.findings.filter((f) => f.claimId !== claimId), ...coded] },
    scenario,
  );
  return (
    <p role="status" data-testid="settling-effect">
      {t('Now {now}; settled so, {settled}.', {
        now: leaderText(leadIn(now)),
        settled: leaderText(leadIn(then)),
      })}
      {otherLeader(now, then) && <strong> {t('The winner changes.')}</strong>}
    </p>
  );
}
