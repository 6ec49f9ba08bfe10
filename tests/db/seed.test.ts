import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../common/evidence.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import type { WorkbookSeedInput } from '../../db/seed/format.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { validateSeed } from '../../db/seed/validate.ts';
import { listsFile, shippedTables } from './workbooks.ts';

describe('the built-in workbook', () => {
  const tables = shippedTables();

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
            claims.get(f.claimId)?.kind !== 'prediction',
        );
        expect(found.length, `paragraph ${paragraph}`).toBeGreaterThan(0);
      }
    },
  );

  test('hopes in the lists’ parentheses are predictions of their own', () => {
    const source = tables.sources.find((s) => s.slug === 'article-002')?.id;
    const inLists = tables.claims.filter(
      (c) => c.sourceId === source && (c.paragraph ?? 0) >= 8 && (c.paragraph ?? 0) <= 34,
    );
    const predicted = inLists.filter((c) => c.kind === 'prediction').map((c) => c.paragraph);
    expect([...new Set(predicted)]).toEqual([16, 18, 32, 33]);
  });

  test('covers every article, with claims by its author, by people quoted and by readers', () => {
    const counts = tables.sources.map((s) => tables.claims.filter((c) => c.sourceId === s.id).length);
    expect(tables.claims.length).toBeGreaterThan(250);
    for (const count of counts) expect(count).toBeGreaterThan(30);
    const certainties = new Set(tables.claims.map(certaintyOf));
    expect([...certainties].sort()).toEqual([
      'asserted',
      'conceded',
      'hedged',
      'prediction',
      'question',
      'quoted',
      'reported',
      'sarcasm',
    ]);
    expect(tables.claims.some((c) => c.holderId !== c.speakerId)).toBe(true);
  });

  test('dates its comments by their own headers', () => {
    const datesOf = (speaker: string) => {
      const id = tables.speakers.find((s) => s.slug === speaker)?.id;
      return [...new Set(tables.claims.filter((c) => c.speakerId === id).map((c) => c.date))].sort();
    };
    expect(datesOf('anthony-liguori')).toEqual(['2009-03-29']);
    expect(datesOf('dave-waters')).toEqual(['2009-03-02']);
    expect(datesOf('erik-de-ruijter')).toEqual(['2009-02-25']);
    expect(datesOf('keith-ward')).toEqual(['2009-02-24', '2009-02-25']);
    expect(datesOf('alq666')).toEqual([null]);
    expect(datesOf('brad-moczik')).toEqual(['2009-04-17']);
    expect(datesOf('richard-jones')).toEqual([null]);
  });

  test('says the same thing once', () => {
    const texts = tables.claims.map((c) => c.text.toLowerCase().replaceAll(/[^a-z0-9 ]/g, ''));
    expect(new Set(texts).size).toBe(texts.length);
    const findings = tables.findings.map((f) => `${f.claimId} ${f.alternativeId} ${f.criterionId}`);
    expect(new Set(findings).size).toBe(findings.length);
  });

  test('every side of a contradiction has claims that count in a scenario that ships', () => {
    const usesThatCount = new Set(tables.scenarios.map((s) => s.use));
    const claimById = new Map(tables.claims.map((c) => [c.id, c]));
    const counting = new Set(
      tables.findings
        .filter((f) => f.polarity !== 'neutral' && claimById.get(f.claimId)?.kind !== 'prediction')
        .filter((f) => usesThatCount.has(null) || f.use === null || usesThatCount.has(f.use))
        .map((f) => f.claimId),
    );
    expect(tables.contradictions.length).toBeGreaterThanOrEqual(12);
    for (const { id, slug } of tables.contradictions) {
      const sides = tables.contradictionSides.filter((side) => side.contradictionId === id);
      const claims = sides.flatMap((side) => tables.contradictionClaims.filter((c) => c.sideId === side.id));
      expect(sides.length).toBeGreaterThanOrEqual(2);
      expect(new Set(claims.map((c) => c.claimId)).size).toBe(claims.length);
      for (const side of sides) {
        const own = claims.filter((c) => c.sideId === side.id);
        expect(
          own.some((c) => counting.has(c.claimId)),
          `${slug}: ${side.statement}`,
        ).toBe(true);
      }
    }
    expect(
      tables.contradictions.some(
        ({ id }) => tables.contradictionSides.filter((s) => s.contradictionId === id).length > 2,
      ),
    ).toBe(true);
  });

  test('every claim has a source, a paragraph in it, and a finding or a reason for having none', () => {
    for (const claim of tables.claims) {
      const source = tables.sources.find((s) => s.id === claim.sourceId);
      expect(claim.paragraph).toBeLessThanOrEqual(source?.paragraphs ?? 0);
      expect(tables.findings.some((f) => f.claimId === claim.id) || claim.remark !== null).toBe(true);
      expect(claim.text.split(/\s+/).length).toBeLessThanOrEqual(25);
    }
  });

  test('shows four alternatives at first, and keeps the others at hand', () => {
    const active = tables.alternatives.filter((a) => a.active).map((a) => a.name);
    expect(active).toEqual(['KVM', 'Xen', 'VMware ESX', 'Microsoft Hyper-V']);
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
    const path = listsFile();
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
    const claim = seed.articles.flatMap((article) => article.claims).find((c) => c.slug === '002-kvm-memory');
    if (!claim) throw new Error('The claim is not in the seed.');
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
        firstClaim(seed).findings = { kwm: { performance: 'pro' } };
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
      what: 'an echo that counts',
      change: (seed) => {
        firstClaim(seed).echoOf = '002-kvm-one-kernel';
      },
      says: /claim 002-kvm-memory: an echo has neutral findings only/,
    },
    {
      what: 'an echo of nothing',
      change: (seed) => {
        Object.assign(firstClaim(seed), { echoOf: '002-nothing', findings: {}, remark: 'said before' });
      },
      says: /claim 002-kvm-memory: it cannot be an echo of 002-nothing/,
    },
    {
      what: 'an unknown origin',
      change: (seed) => {
        firstClaim(seed).origin = 'rumour';
      },
      says: /claim 002-kvm-memory: unknown origin rumour/,
    },
    {
      what: 'an unknown class',
      change: (seed) => {
        firstClaim(seed).describes = { kvm: { 'architecture-class': 'type-3' } };
      },
      says: /claim 002-kvm-memory: unknown value type-3 of architecture-class/,
    },
    {
      what: 'an inferred speaker without a reason',
      change: (seed) => {
        firstClaim(seed).speakerInferred = true;
      },
      says: /claim 002-kvm-memory: its speaker is inferred and no remark says whence/,
    },
    {
      what: 'a strength without a reason',
      change: (seed) => {
        firstClaim(seed).findings = { kvm: { performance: { sign: 'pro', strength: 2 } } };
      },
      says: /claim 002-kvm-memory, findings\.kvm\.performance/,
    },
    {
      what: 'a claim that a reader left out',
      change: (seed) => {
        delete seed.readings?.[0]?.codings['002-kvm-memory'];
      },
      says: /reading reader-a leaves out 002-kvm-memory/,
    },
    {
      what: 'a reading of what is not there',
      change: (seed) => {
        Object.assign(seed.readings?.[1]?.codings ?? {}, { '002-nothing': { kwm: { performance: 'pro' } } });
      },
      says: /reading reader-b codes the unknown claim 002-nothing; reading reader-b, claim 002-nothing: unknown alternative kwm/,
    },
    {
      what: 'a speaker of an unknown origin',
      change: (seed) => {
        Object.assign(seed.speakers[0] ?? {}, { origin: 'nowhere' });
      },
      says: /speaker author-000 has the unknown origin nowhere/,
    },
    {
      what: 'a polarity that does not exist',
      change: (seed) => {
        Object.assign(firstClaim(seed), { findings: { kvm: { performance: 'good' } } });
      },
      says: /claim 002-kvm-memory, findings\.kvm\.performance/,
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
