import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createWorkbookFile } from '../../db/seed/create.ts';
import type { WorkbookSeedInput } from '../../db/seed/format.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { validateSeed } from '../../db/seed/validate.ts';
import { builtInFile, builtInTables } from './workbooks.ts';

describe('the built-in workbook', () => {
  const tables = builtInTables();

  test('has all five articles, with null where the text gives nothing', () => {
    const known = tables.sources.map(({ fileName, title, author, date }) => [
      fileName?.slice(0, 3),
      title,
      author,
      date,
    ]);
    expect(known).toEqual([
      ['000', 'Linux *is* a bare-metal hypervisor', null, '2008-10-27'],
      ['001', null, 'Brad Moczik', '2009-04-17'],
      ['002', 'KVM: Yet another hypervisor?', 'Richard Jones', null],
      ['003', 'KVM: Bare-Metal Hypervisor?', 'Keith Ward', '2009-02-24'],
      ['004', 'Red Hat Goes Streaking - Dumps Xen', 'Billy Marshall', '2009-02-24'],
    ]);
  });

  test.each([
    { list: 'KVM pros', alternative: 'kvm', polarity: 'pro', from: 8, to: 13 },
    { list: 'KVM cons', alternative: 'kvm', polarity: 'con', from: 15, to: 20 },
    { list: 'Xen pros', alternative: 'xen', polarity: 'pro', from: 22, to: 27 },
    { list: 'Xen cons', alternative: 'xen', polarity: 'con', from: 29, to: 34 },
  ])(
    'every item of the $list has its finding at its own paragraph',
    ({ alternative, polarity, from, to }) => {
      const alternativeId = tables.alternatives.find((a) => a.slug === alternative)?.id;
      const claims = new Map(tables.claims.map((c) => [c.id, c]));
      for (let paragraph = from; paragraph <= to; paragraph++) {
        const found = tables.findings.filter(
          (f) =>
            f.alternativeId === alternativeId &&
            f.polarity === polarity &&
            claims.get(f.claimId)?.paragraph === paragraph &&
            claims.get(f.claimId)?.certainty !== 'prediction',
        );
        expect(found.length, `paragraph ${paragraph}`).toBeGreaterThan(0);
      }
    },
  );

  test('hopes in parentheses are predictions of their own, for the system they hope for', () => {
    const predictions = tables.claims.filter((c) => c.certainty === 'prediction').map((c) => c.paragraph);
    expect(predictions).toEqual([16, 18, 32, 33]);
  });

  test('every claim has a source, a paragraph in it, a speaker and at least one finding', () => {
    for (const claim of tables.claims) {
      const source = tables.sources.find((s) => s.id === claim.sourceId);
      expect(claim.paragraph).toBeLessThanOrEqual(source?.paragraphs ?? 0);
      expect(tables.findings.some((f) => f.claimId === claim.id)).toBe(true);
      expect(claim.date).toBe(source?.date ?? null);
    }
  });

  test('shows the systems that have evidence, and keeps the others at hand', () => {
    const active = tables.alternatives.filter((a) => a.active).map((a) => a.name);
    expect(active).toEqual(['KVM', 'Xen']);
    expect(tables.alternatives.filter((a) => a.kind === 'alternative')).toHaveLength(15);
    expect(tables.alternatives.every((a) => a.description.length > 0)).toBe(true);
  });

  test('ships scenarios that say what they stand for and weigh every criterion', () => {
    expect(tables.scenarios.length).toBeGreaterThanOrEqual(3);
    for (const scenario of tables.scenarios) {
      expect(scenario.description.length).toBeGreaterThan(40);
      expect(tables.weights.filter((w) => w.scenarioId === scenario.id)).toHaveLength(tables.criteria.length);
    }
  });

  test('ids are UUIDv7', () => {
    for (const rows of Object.values(tables)) {
      for (const row of rows) expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
    }
  });

  test('is never made over an existing file', () => {
    const path = builtInFile();
    const before = readFileSync(path);
    expect(() => createWorkbookFile(path, builtInSeed, { analyst: 'a', createdBy: 'b' })).toThrow('already');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('validation names the claim and the fault', () => {
  const broken = (change: (seed: WorkbookSeedInput) => void) => () => {
    const seed = structuredClone(builtInSeed);
    change(seed);
    validateSeed(seed);
  };
  const firstClaim = (seed: WorkbookSeedInput) => {
    const claim = seed.articles[0]?.claims[0];
    if (!claim) throw new Error('The seed has no claims.');
    return claim;
  };

  test.each<{ what: string; change: (seed: WorkbookSeedInput) => void; says: RegExp }>([
    {
      what: 'a paragraph beyond the end',
      change: (seed) => {
        firstClaim(seed).paragraph = 39;
      },
      says: /claim 002-kvm-memory: paragraph 39 of 38/,
    },
    {
      what: 'more than 25 words',
      change: (seed) => {
        firstClaim(seed).text = 'word '.repeat(26);
      },
      says: /claim 002-kvm-memory, text: must have at most 25 words/,
    },
    {
      what: 'an unknown alternative',
      change: (seed) => {
        firstClaim(seed).findings = { kwm: { footprint: 'pro' } };
      },
      says: /claim 002-kvm-memory: unknown alternative kwm/,
    },
    {
      what: 'an unknown criterion',
      change: (seed) => {
        firstClaim(seed).findings = { kvm: { beauty: 'pro' } };
      },
      says: /claim 002-kvm-memory: unknown criterion beauty/,
    },
    {
      what: 'no finding and no reason',
      change: (seed) => {
        firstClaim(seed).findings = {};
      },
      says: /claim 002-kvm-memory: neither a finding nor a remark/,
    },
    {
      what: 'an unknown speaker',
      change: (seed) => {
        firstClaim(seed).speaker = 'nobody';
      },
      says: /claim 002-kvm-memory: unknown speaker nobody/,
    },
    {
      what: 'a slug that stands there twice',
      change: (seed) => {
        firstClaim(seed).slug = '002-xen-fork';
      },
      says: /claim 002-xen-fork stands there twice/,
    },
    {
      what: 'a polarity that does not exist',
      change: (seed) => {
        Object.assign(firstClaim(seed), { findings: { kvm: { footprint: 'good' } } });
      },
      says: /claim 002-kvm-memory, findings\.kvm\.footprint/,
    },
  ])('$what', ({ change, says }) => {
    expect(broken(change)).toThrow(says);
  });
});

/** The articles are not part of the project; where they are at hand, the locators are held against them. */
const ARTICLES = fileURLToPath(new URL('../../../shared/articles/', import.meta.url));

test('what the sources say of their files is true where the files are at hand', () => {
  for (const source of builtInSeed.sources) {
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    const path = `${ARTICLES}${source.fileName}`;
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(source.sha256);
    const paragraphs = bytes
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '').length;
    expect(paragraphs).toBe(source.paragraphs);
  }
});
