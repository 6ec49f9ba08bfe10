/** Main process: the list of files of a release for one system, which is signed. scripts/lib/release/manifest.mjs writes it. */
import { z } from 'zod';
import { MOST_SIGNATURES } from './signature.ts';

/** How a copy of the app was installed, which is what can replace it. */
export const PACKAGE_KINDS = ['AppImage', 'deb', 'rpm', 'nsis', 'mac'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** Bytes; more than any installer has, so that a false number does not fill a disk. */
const LARGEST_FILE = 2_000_000_000;
export const LONGEST_NOTES = 20_000;

const fileSchema = z.object({
  kind: z.enum(PACKAGE_KINDS),
  /** A bare name in the folder of the place, so that no path leads anywhere else. */
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}$/),
  size: z.int().min(1).max(LARGEST_FILE),
  /** Of the whole file, base64. */
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
export type ReleaseFile = z.infer<typeof fileSchema>;

const versionSchema = z.string().regex(/^(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}$/);

const manifestSchema = z.object({
  /** A signature of the same key under something else is no signature of this. */
  purpose: z.literal('weighbridge-update'),
  format: z.literal(1),
  version: versionSchema,
  platform: z.enum(['linux', 'win32', 'darwin']),
  arch: z.enum(['x64', 'arm64']),
  released: z.iso.datetime(),
  /** When these lines were signed; a later list replaces an earlier one, and never the other way round. */
  signed: z.iso.datetime(),
  /** From when on they prove nothing any more: whoever holds back newer ones is found out then. */
  expires: z.iso.datetime(),
  /** Markdown. */
  notes: z.string().max(LONGEST_NOTES),
  files: z.array(fileSchema).min(1).max(20),
});
export type Manifest = z.infer<typeof manifestSchema>;

const envelopeSchema = z.object({
  /** The manifest as JSON text: these very characters are signed. */
  manifest: z.string().max(200_000),
  signatures: z
    .array(z.object({ key: z.string().max(64), signature: z.string().max(128) }))
    .max(MOST_SIGNATURES),
});

export interface Envelope {
  readonly manifest: string;
  readonly signatures: readonly string[];
}

/** The name of the file at the place, for a system. */
export const manifestName = (platform: string, arch: string): string => `updates-${platform}-${arch}.json`;

/** What stands around the manifest; null for what is none. Nothing of it is to be believed yet. */
export function readEnvelope(text: string): Envelope | null {
  const parsed = envelopeSchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  return {
    manifest: parsed.data.manifest,
    signatures: parsed.data.signatures.map(({ signature }) => signature),
  };
}

/** The manifest; null for a text that is none. Its signature is checked before. */
export function readManifest(text: string): Manifest | null {
  const parsed = manifestSchema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
