/** Main process: the schemas of arguments that several calls share, or that are long. */
import { z } from 'zod';
import { COMMAND_IDS } from '../../common/commands.ts';
import { EXPORT_FILES, isAmbiguous } from '../../common/export-files.ts';
import { mappingSchema } from '../../formats/read/tables/kept/mapping-schema.ts';

export const nothing = z.undefined();
export const eventNumber = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
export const bytes = z
  .instanceof(Uint8Array)
  // no text: for whoever wrote the call
  .refine(({ length }) => length > 0 && length <= 100_000_000, 'is no picture');
export const backupChoice = z.strictObject({ backupId: z.string().max(300) });
export const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.int().min(least).max(most);
export const exportChoice = z.strictObject({ scenarioId: z.uuid() });
export const officeChoice = z.strictObject({ scenarioId: z.uuid(), format: z.enum(['docx', 'pptx']) });
export const tablesChoice = z.strictObject({
  scenarioId: z.uuid(),
  files: z.array(z.enum(EXPORT_FILES)).min(1).max(EXPORT_FILES.length),
  dialect: z
    .strictObject({
      separator: z.enum([',', ';', '\t']),
      decimal: z.enum(['.', ',']),
      bom: z.boolean(),
    })
    // no text: for whoever wrote the call
    .refine((dialect) => !isAmbiguous(dialect), 'a comma cannot both separate and begin the decimals'),
});

const someCommands = z.array(z.enum(COMMAND_IDS)).max(COMMAND_IDS.length).readonly();
export const menuMarks = z.strictObject({ disabled: someCommands, checked: someCommands });

/** Right after the event of this number; null for the present. */
export const historyPoint = z.int().min(1).nullable();

/** What the workbook has already, by which a table's own words are understood. */
export const known = z.strictObject({
  alternatives: z.array(z.string().max(300)).max(20_000).readonly(),
  criteria: z
    .array(
      z.strictObject({
        name: z.string().max(300),
        scale: z.enum(['evidence', 'numeric']),
        unit: z.string().max(300).nullable(),
        direction: z.enum(['max', 'min']),
        words: z.string().max(8_000).optional(),
      }),
    )
    .max(20_000)
    .readonly(),
});
export const importAim = z.strictObject({
  mapping: mappingSchema.nullable(),
  scenario: z.string().trim().min(1).max(120),
  into: z.enum(['open', 'new']),
  onConflict: z.enum(['keep', 'replace']),
  /** Where all numbers of a table are from: a title, a file or an address; empty where nobody says. */
  source: z.string().trim().max(300),
  /** Of a list of pros and cons: the lines that are taken, as they were edited. */
  lines: z
    .array(
      z.strictObject({
        at: z.int().min(0).max(1_000_000),
        alternative: z.string().trim().min(1).max(120),
        criterion: z.string().trim().min(1).max(120),
        polarity: z.enum(['pro', 'con', 'neutral']),
        strength: z.union([z.literal(1), z.literal(2)]),
        text: z.string().trim().min(1).max(10_000),
      }),
    )
    .max(100_000)
    .readonly()
    .nullable(),
});
