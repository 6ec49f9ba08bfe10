import { describe, expect, test } from 'vitest';
import { claimsOf, counts, differencesOf, saidIn } from '../../../db/seed/differences.ts';
import { builtInSeed } from '../../../db/seed/index.ts';
import { validateSeed } from '../../../db/seed/validate.ts';

/** The coding of the built-in evidence, held against the rules of docs/coding.md. */

const seed = validateSeed(builtInSeed);
const claims = claimsOf(seed);
const byClaim = new Map(claims.map((claim) => [claim.slug, claim]));
const signed = claims.flatMap((claim) =>
  saidIn(claim.findings)
    .filter(({ sign }) => sign !== 'neutral')
    .map((finding) => ({ claim, ...finding })),
);

/** Rule 8: where one paragraph says the same of one cell more than once, each time is a sentence of its own. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  '000 4 xen hardware-support con': [
    '000-xen-driver-effort', // "monumentally big efforts"
    '000-xen-linux-as-control-os', // "ram it into Xen"
    '000-xen-must-learn-power', // "you need to train Xen"
    '000-xen-hard-on-notebooks', // "no small feats on notebooks"
  ],
  '001 5 kvm performance con': [
    '001-hosted-not-production', // "not fine for production"
    '001-whole-os-performance', // "the performance hit"
  ],
  '002 2 kvm backing pro': [
    '002-red-hat-turns-to-kvm', // "Last month I blogged"
    '002-red-hat-to-buy-qumranet', // "has now announced"
  ],
  '002 35 kvm adoption con': [
    '002-masses-see-late', // "late to the game"
    '002-kvm-hard-fight', // "an up-hill battle"
  ],
  '002 35 kvm backing con': [
    '002-kvm-needs-second-vendor', // "another large vendor"
    '002-kvm-nothing-on-sale', // "nothing shipping"
  ],
  '003 28 vmware-esx maturity pro': [
    '003-esx-long-history', // "a long history"
    '003-all-solid', // "I can attest"
  ],
  '004 9 xen backing con': [
    '004-citrix-weak-brand', // "a strong brand"
    '004-vmware-little-linux', // "they too"
  ],
};

test('a sentence gives at most one finding for a cell and sign', () => {
  const places = Map.groupBy(
    signed.filter(({ claim }) => claim.kind !== 'prediction'),
    ({ claim, alternative, criterion, sign }) =>
      `${claim.slug.slice(0, 3)} ${claim.paragraph} ${alternative} ${criterion} ${sign}`,
  );
  const repeats = [...places].filter(([, findings]) => findings.length > 1);
  expect(
    Object.fromEntries(repeats.map(([place, own]) => [place, own.map(({ claim }) => claim.slug)])),
  ).toEqual(SENTENCES);
});

test('a prediction is on adoption, or on openness where it is announced terms', () => {
  const predicted = signed.filter(({ claim }) => claim.kind === 'prediction');
  expect(predicted.length).toBeGreaterThan(8);
  expect(
    predicted.filter(({ criterion }) => criterion !== 'adoption').map(({ claim }) => claim.slug),
  ).toEqual(['004-hypervisor-sold-apart']);
});

test('an echo repeats a claim that is no echo itself', () => {
  const echoes = claims.filter((claim) => claim.echoOf !== undefined);
  expect(echoes.length).toBeGreaterThan(20);
  for (const echo of echoes) {
    expect(byClaim.get(echo.echoOf ?? '')?.echoOf, echo.slug).toBeUndefined();
    expect(counts(echo.findings), echo.slug).toBe(false);
  }
});

test('only hypervisors are compared, on eleven criteria that all have findings', () => {
  expect(seed.alternatives.every(({ kind }) => kind === 'alternative')).toBe(true);
  const criteria = seed.groups.flatMap((group) => group.criteria);
  expect(criteria).toHaveLength(11);
  for (const { slug } of criteria) {
    expect(signed.filter(({ criterion }) => criterion === slug).length, slug).toBeGreaterThan(2);
  }
});

test('every strength other than 1 quotes the words that make it so', () => {
  const strong = signed.filter(({ strength }) => strength !== 1);
  expect(strong.length).toBeGreaterThan(15);
  for (const { claim, why } of strong) expect(why, claim.slug).toMatch(/“.+”|concession/);
});

test('a class is described and never scored', () => {
  expect(seed.attributes.map(({ slug }) => slug)).toEqual(['architecture-class']);
  const described = claims.filter((claim) => Object.keys(claim.describes).length > 0);
  expect(described.length).toBeGreaterThan(40);
  expect(described.filter((claim) => counts(claim.findings)).map(({ slug }) => slug)).toEqual([]);
});

test('what the texts do not date is not dated', () => {
  const undated = (article: string, paragraph: number) =>
    claims.filter((claim) => claim.slug.startsWith(article) && claim.paragraph === paragraph);
  for (const claim of [...undated('001', 4), ...undated('003', 8)]) expect(claim.date, claim.slug).toBeNull();
  expect(undated('001', 4)).toHaveLength(6);
  expect(undated('003', 8)).toHaveLength(10);
});

test('who is known only from elsewhere is flagged, with the reason', () => {
  const inferred = claims.filter((claim) => claim.speakerInferred);
  const flagged = (article: string, paragraph: number) =>
    claims
      .filter((claim) => claim.slug.startsWith(article) && claim.paragraph === paragraph)
      .every((claim) => claim.speakerInferred);
  expect(flagged('003', 39)).toBe(true);
  expect(flagged('004', 3)).toBe(true);
  expect(inferred.every((claim) => (claim.remark ?? '') !== '')).toBe(true);
});

/** Both directions together: what is said of one rival is said of the other by the same rule. */
describe('whom a sentence is about', () => {
  const saidOf = (slug: string) =>
    saidIn(byClaim.get(slug)?.findings ?? {})
      .filter(({ sign }) => sign !== 'neutral')
      .map(({ alternative, sign, criterion, inferred }) =>
        [alternative, sign, criterion, ...(inferred ? ['inferred'] : [])].join(' '),
      );

  test.each<{ claim: string; says: readonly string[] }>([
    { claim: '000-xen-must-learn-scheduling', says: ['kvm pro resource-sharing inferred'] },
    {
      claim: '000-xen-must-learn-power',
      says: ['xen con hardware-support', 'kvm pro hardware-support inferred'],
    },
    { claim: '001-whole-os-performance', says: ['kvm con performance inferred'] },
    { claim: '001-whole-os-attack-surface', says: ['kvm con security inferred'] },
    {
      claim: '001-thin-hypervisor',
      says: ['citrix-xenserver', 'vmware-esx', 'microsoft-hyper-v', 'xen'].map(
        (system) => `${system} pro performance inferred`,
      ),
    },
    { claim: '001-kvm-linux-scheduler', says: ['kvm con resource-sharing'] },
    // One fact, KVM's need of VT, counts once, where Xen's and ESX's does.
    { claim: '003-kvm-hardware-extensions', says: [] },
    {
      claim: '003-xen-needs-vt-for-windows',
      says: ['xen con guest-support', 'kvm con guest-support inferred'],
    },
    // A ground for a class, whether one kernel, two, or no Dom0.
    { claim: '002-xen-two-kernels', says: [] },
    { claim: '003-kvm-single-kernel', says: [] },
    { claim: '003-kvm-alone-without-dom0', says: [] },
    { claim: '003-xen-io-by-dom0', says: [] },
    { claim: '003-kvm-schedules-all', says: [] },
    { claim: '003-red-hat-was-for-xen', says: [] },
    { claim: '003-red-hat-belittles-xen', says: [] },
    { claim: '003-thadani-xen-hosted', says: [] },
    // "Too" of Citrix, as "also" of KVM.
    {
      claim: '004-vmware-little-linux',
      says: ['vmware-vi con backing inferred', 'xen con backing inferred'],
    },
    // A comparison counts for the system that it is about.
    { claim: '000-linux-feature-speed', says: ['kvm pro upkeep inferred'] },
    { claim: '000-xen-against-linux-speed', says: [] },
    { claim: '002-kvm-two-years-behind', says: ['kvm con maturity'] },
    { claim: '001-xen-more-adopted', says: ['xen pro adoption'] },
    { claim: '002-kvm-attack-surface', says: ['kvm pro security'] },
    { claim: '002-xen-attack-surface', says: ['xen con security'] },
  ])('$claim', ({ claim, says }) => {
    expect(saidOf(claim).toSorted()).toEqual(says.toSorted());
  });
});

describe('two readings', () => {
  test('differ from one another, and each difference is settled with a reason or stays a dispute', () => {
    const differences = differencesOf(seed);
    const disputes = differences.filter(({ state }) => state === 'dispute');
    expect(seed.readings.map(({ name }) => name)).toEqual(['Reader A', 'Reader B']);
    expect(differences.length).toBeGreaterThan(12);
    expect(disputes.map(({ claim }) => claim.slug)).toEqual(['003-kvm-as-mature', '004-wrapping-bloats']);
    // What is in dispute counts for nobody.
    for (const { claim } of disputes) expect(counts(claim.findings)).toBe(false);
  });

  test('nothing is settled where nothing differs', () => {
    const differing = new Set(differencesOf(seed).map(({ claim }) => claim.slug));
    const settled = claims.filter((claim) => claim.settled !== undefined).map(({ slug }) => slug);
    expect(settled.filter((slug) => !differing.has(slug))).toEqual([]);
  });
});
