/** How the app looks on this machine: what a person chooses in the settings. */
import { type LanguageChoice, readLanguageChoice } from './language/languages.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How much space rows, lists and panels take. */
export const SPACINGS = ['compact', 'normal', 'comfortable'] as const;
export type Spacing = (typeof SPACINGS)[number];

/** Sizes of text and of all that is drawn with it, in percent. */
export const TEXT_SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Appearance {
  /** Light or dark; `system` follows the desktop. */
  readonly theme: Theme;
  /** Stronger lines and texts; where the desktop asks for that, they are there whatever is chosen here. */
  readonly highContrast: boolean;
  readonly spacing: Spacing;
  readonly textSize: TextSize;
  /** The language of texts, numbers and dates; `system` follows the desktop. */
  readonly language: LanguageChoice;
}

/** As long as nothing is chosen. */
export const STANDARD_APPEARANCE: Appearance = {
  theme: 'system',
  highContrast: false,
  spacing: 'normal',
  textSize: 100,
  language: 'system',
};

/** What was kept, part by part: one that makes no sense is as it is when nothing is chosen. */
export function readAppearance(kept: unknown): Appearance {
  const { theme, highContrast, spacing, textSize, language } = (
    typeof kept === 'object' && kept !== null ? kept : {}
  ) as Readonly<Record<string, unknown>>;
  return {
    theme: THEMES.find((name) => name === theme) ?? STANDARD_APPEARANCE.theme,
    highContrast: highContrast === true,
    spacing: SPACINGS.find((name) => name === spacing) ?? STANDARD_APPEARANCE.spacing,
    textSize: TEXT_SIZES.find((size) => size === textSize) ?? STANDARD_APPEARANCE.textSize,
    language: readLanguageChoice(language) ?? STANDARD_APPEARANCE.language,
  };
}

/** What the page's root element says of it, for the style sheets: `data-spacing` and `data-contrast`. */
export const rootMarks = ({ spacing, highContrast }: Appearance) => ({
  spacing,
  contrast: highContrast ? 'more' : 'system',
});
