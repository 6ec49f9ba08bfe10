import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { GroupKind } from '../../../scoring/sensitivity/evidence-groups.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';

const LABELS: Readonly<Record<GroupKind, Message>> = {
  source: msg('Source'),
  speaker: msg('Speaker'),
  voice: msg('Voice'),
  affiliation: msg('Affiliation'),
  year: msg('Year'),
};

interface Props {
  readonly kinds: readonly GroupKind[];
  readonly value: GroupKind;
  readonly onChange: (kind: GroupKind) => void;
}

/** By what the evidence is put together. */
export function KindChoice({ kinds, value, onChange }: Props) {
  return (
    <SegmentedControl
      label={t('Evidence by')}
      options={kinds.map((kind) => ({ value: kind, label: t(LABELS[kind]) }))}
      value={value}
      onChange={onChange}
    />
  );
}
