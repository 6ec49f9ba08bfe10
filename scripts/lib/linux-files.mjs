import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { programFor } from '../../cli/command-line.ts';
import { sourceHost } from '../../cli/source-host.ts';
import { bashCompletion, manualPage } from './manual.mjs';
import { inRoot } from './paths.mjs';

export const MAINTAINER = 'The Weighbridge developers <developers@weighbridge.example>';

/** @param {Date} date */
const dayOf = (date) => date.toISOString().slice(0, 10);

/**
 * Makes the files that a package for Linux has beside the app, as they lie in the system: manual, copyright, changelogs, icons,
 * completion, and the link that is the command. scripts/lib/deb.mjs takes them, and so does electron-builder (electron-builder.yml).
 * @param {string} folder is emptied first, and gets usr/
 * @param {{ now?: Date }} [options] the date of the package
 */
export function makeLinuxFiles(folder, { now = releaseDate() } = {}) {
  rmSync(folder, { recursive: true, force: true });
  const share = join(folder, 'usr', 'share');
  const { version } = sourceHost;
  const program = programFor({ out: () => {}, err: () => {}, env: {}, host: sourceHost });

  packed(join(share, 'man', 'man1', 'weighbridge.1.gz'), manualPage(program, { version, date: dayOf(now) }));
  written(join(share, 'bash-completion', 'completions', 'weighbridge'), bashCompletion(program));
  const doc = join(share, 'doc', 'weighbridge');
  written(join(doc, 'copyright'), copyright());
  packed(join(doc, 'changelog.gz'), debianChangelog(version, now));
  packed(join(doc, 'NEWS.gz'), readFileSync(inRoot('CHANGELOG.md'), 'utf8'));
  addIcons(join(share, 'icons', 'hicolor'));
  mkdirSync(join(folder, 'usr', 'bin'), { recursive: true });
  symlinkSync('/opt/Weighbridge/bin/weighbridge', join(folder, 'usr', 'bin', 'weighbridge'));
}

/** By the clock, or by what whoever wants the same bytes again has set. */
const releaseDate = () => {
  const { SOURCE_DATE_EPOCH } = process.env;
  return SOURCE_DATE_EPOCH ? new Date(Number(SOURCE_DATE_EPOCH) * 1000) : new Date();
};

/** @param {string} theme the folder of the icon theme hicolor */
function addIcons(theme) {
  const kinds = /** @type {const} */ ([
    ['icon', 'icons', 'apps', 'weighbridge'],
    ['document', 'document-icons', 'mimetypes', 'application-vnd.weighbridge.workbook'],
  ]);
  for (const [svg, folder, place, name] of kinds) {
    copied(inRoot('build', `${svg}.svg`), join(theme, 'scalable', place, `${name}.svg`));
    for (const file of readdirSync(inRoot('build', folder)))
      copied(inRoot('build', folder, file), join(theme, file.replace('.png', ''), place, `${name}.png`));
  }
}

/** What Debian wants every package to say, in its place and in its format. */
function copyright() {
  const [, holder = ''] = /^Copyright \(c\) (.*)$/m.exec(readFileSync(inRoot('LICENSE'), 'utf8')) ?? [];
  const text = readFileSync(inRoot('LICENSE'), 'utf8')
    .split('\n')
    .slice(4)
    .join('\n')
    .trim()
    .replaceAll(/^$/gm, '.')
    .replaceAll(/^/gm, ' ');
  return [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    'Upstream-Name: Weighbridge',
    '',
    'Files: *',
    `Copyright: ${holder}`,
    'License: Expat',
    'Comment: Works of others in this package, each with its licence:',
    ' /opt/Weighbridge/resources/THIRD-PARTY-NOTICES.txt',
    ' /opt/Weighbridge/LICENSE.electron.txt',
    ' /opt/Weighbridge/LICENSES.chromium.html',
    '',
    'License: Expat',
    text,
    '',
  ].join('\n');
}

/**
 * @param {string} version
 * @param {Date} now
 */
const debianChangelog = (version, now) =>
  `weighbridge (${version}) unstable; urgency=medium

  * What is new is in NEWS.gz, and in /opt/Weighbridge/resources/CHANGELOG.md.

 -- ${MAINTAINER}  ${now.toUTCString().replace(/ GMT$/, ' +0000')}
`;

/**
 * @param {string} path
 * @param {string} text
 */
const packed = (path, text) => written(path, gzipSync(text, { level: 9 }));

/**
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
function written(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents, { mode: 0o644 });
}

/**
 * @param {string} from
 * @param {string} to
 */
function copied(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
