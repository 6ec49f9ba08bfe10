import type { ReactNode } from 'react';
import { SPACINGS, TEXT_SIZES, THEMES } from '../../common/appearance.ts';
import type { CommandId } from '../../common/commands.ts';
import {
  type LanguageChoice,
  OFFERED_LANGUAGES,
  readLanguageChoice,
} from '../../common/language/languages.ts';
import { msg, t } from '../../common/language/texts.ts';
import { run } from '../commands/run.ts';
import { UpdatesSection } from '../features/updates/UpdatesSection.tsx';
import { changeAppearance } from '../model/appearance.ts';
import { showHelp, useApp } from '../model/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { AlertBanner } from '../ui/layout/AlertBanner.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import './settings.css';

const THEME_NAMES = { system: msg('As the system'), light: msg('Light'), dark: msg('Dark') } as const;
const SPACING_NAMES = {
  compact: msg('Compact'),
  normal: msg('Normal'),
  comfortable: msg('Comfortable'),
} as const;

const themeOptions = () => THEMES.map((value) => ({ value, label: t(THEME_NAMES[value]) }));
const spacingOptions = () => SPACINGS.map((value) => ({ value, label: t(SPACING_NAMES[value]) }));

/** Languages are called as those who speak them call them. */
const LANGUAGE_NAMES: Readonly<Record<Exclude<LanguageChoice, 'system'>, string>> = {
  en: 'English',
  // no text: as its speakers call it
  de: 'Deutsch',
  // no text: languages of tests
  'en-XA': 'English with accents (test)',
  // no text: languages of tests
  'ar-XB': 'English from right to left (test)',
};

/** Those of tests only where one of them was chosen in the file. */
const offered = (chosen: LanguageChoice): readonly LanguageChoice[] =>
  OFFERED_LANGUAGES.some((language) => language === chosen)
    ? OFFERED_LANGUAGES
    : [...OFFERED_LANGUAGES, chosen];

/** What is chosen for this machine. Each choice holds at once, in all windows. */
export function SettingsDialog() {
  const { theme, highContrast, spacing, textSize, language } = useApp((state) => state.appearance);
  const open = useApp((state) => state.open !== null);
  const change = (part: Parameters<typeof changeAppearance>[0]): void => void changeAppearance(part);
  return (
    <Dialog title={t('Settings')} onClose={() => showHelp(null)}>
      {(close) => (
        <div className="form settings">
          <AlertBanner />
          <section aria-labelledby="settings-looks">
            <h3 id="settings-looks">{t('How it looks')}</h3>
            <Setting name={t('Theme')}>
              <SegmentedControl
                label={t('Theme')}
                options={themeOptions()}
                value={theme}
                onChange={(value) => change({ theme: value })}
              />
            </Setting>
            <Setting name={t('Contrast')} detail={t('It is always high where the system asks for that.')}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={highContrast}
                  onChange={(event) => change({ highContrast: event.target.checked })}
                />
                {t('High contrast')}
              </label>
            </Setting>
            <Setting
              name={t('Density')}
              detail={t(
                'Of lists, tables and panels. Compact is also how the matrix of a new workbook begins.',
              )}
            >
              <SegmentedControl
                label={t('Density')}
                options={spacingOptions()}
                value={spacing}
                onChange={(value) => change({ spacing: value })}
              />
            </Setting>
            <Setting
              name={t('Text size')}
              detail={t('View, Zoom In and Zoom Out change it until the next start.')}
            >
              <select
                className="field"
                aria-label={t('Text size')}
                value={textSize}
                onChange={(event) => {
                  const size = TEXT_SIZES.find((each) => String(each) === event.target.value);
                  if (size !== undefined) change({ textSize: size });
                }}
              >
                {TEXT_SIZES.map((size) => (
                  <option key={size} value={size}>
                    {size} %
                  </option>
                ))}
              </select>
            </Setting>
          </section>
          <section aria-labelledby="settings-language">
            <h3 id="settings-language">{t('Language')}</h3>
            <Setting
              name={t('Language')}
              detail={t(
                'Of texts, numbers and dates. The window is drawn anew in it; fields of dates follow at the next start.',
              )}
            >
              <select
                className="field"
                aria-label={t('Language')}
                value={language}
                onChange={(event) => {
                  const chosen = readLanguageChoice(event.target.value);
                  if (chosen !== null) change({ language: chosen });
                }}
              >
                {offered(language).map((choice) => (
                  <option key={choice} value={choice}>
                    {choice === 'system' ? t('As the system') : LANGUAGE_NAMES[choice]}
                  </option>
                ))}
              </select>
            </Setting>
          </section>
          <section aria-labelledby="settings-updates">
            <h3 id="settings-updates">{t('Updates')}</h3>
            <Setting name={t('Newer versions')}>
              <UpdatesSection />
            </Setting>
          </section>
          <section aria-labelledby="settings-others">
            <h3 id="settings-others">{t('Chosen elsewhere')}</h3>
            <div className="row">
              <Elsewhere id="renameAnalyst" disabled={!open} close={close}>
                {t('Your name…')}
              </Elsewhere>
              <Elsewhere id="backups" disabled={!open} close={close}>
                {t('Backups and their folder…')}
              </Elsewhere>
              <Elsewhere id="keyboardShortcuts" close={close}>
                {t('Keyboard shortcuts…')}
              </Elsewhere>
            </div>
            {!open && <p className="dim">{t('Open a workbook for your name and its backups.')}</p>}
          </section>
          <p className="dim">{t('Kept for this machine, not in the workbook.')}</p>
        </div>
      )}
    </Dialog>
  );
}

function Setting({ name, detail, children }: { name: string; detail?: string; children: ReactNode }) {
  return (
    <div className="settings-row">
      <span className="settings-name">{name}</span>
      <div>
        {children}
        {detail !== undefined && <small className="dim">{detail}</small>}
      </div>
    </div>
  );
}

function Elsewhere(props: { id: CommandId; disabled?: boolean; close: () => void; children: ReactNode }) {
  const { id, disabled = false, close, children } = props;
  return (
    <Button
      disabled={disabled}
      onClick={() => {
        close();
        run(id);
      }}
    >
      {children}
    </Button>
  );
}
