import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../common/language/texts.ts';
import { Button } from './Button.tsx';
import { modPressed, shortcutLabel } from './platform-keys.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string;
  readonly saveLabel?: string;
  readonly onChange: (text: string) => void;
  /** False when it was not saved: the text stays. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** A few lines of text: Mod+Enter saves, Escape leaves. */
export function TextEditor({
  label,
  text,
  placeholder,
  saveLabel = t('Save'),
  onChange,
  onSave,
  onCancel,
}: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const save = async (): Promise<void> => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    await onSave(text.trim());
    setBusy(false);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && modPressed(event)) {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <div className="text-editor">
      <textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        rows={Math.min(12, Math.max(3, text.split('\n').length + 1))}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={key}
      />
      <div className="row">
        <Button kind="primary" disabled={text.trim() === '' || busy} onClick={() => void save()}>
          {saveLabel}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {t('Cancel')}
        </Button>
        <small className="push">{t('Markdown, {keys} saves', { keys: shortcutLabel('Mod+Enter') })}</small>
      </div>
    </div>
  );
}
