import { describe, expect, test } from 'vitest';
import { errorsIn, findingsIn, numbersIn, readList } from './read-list.ts';

const SCALE = ['Xen | Backup = 1', 'Xen | Snapshots = 2', 'KVM | Backup = 3', 'KVM | Snapshots = 3'].sort();

/** Lists with a number or an answer a row: what it is, the table, its numbers. */
const NUMBERS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'software and feature',
    'software,feature,value\nKVM,Speed,3\nKVM,Size,200\nXen,Speed,4\nXen,Size,300\n',
    ['KVM | Size = 200', 'KVM | Speed = 3', 'Xen | Size = 300', 'Xen | Speed = 4'],
  ],
  [
    'the other way round',
    'feature,software,score\nSpeed,KVM,3\nSize,KVM,200\nSpeed,Xen,4\n',
    ['KVM | Size = 200', 'KVM | Speed = 3', 'Xen | Speed = 4'],
  ],
  [
    'country and indicator',
    'Country,Indicator,Year,Value\nDE,GDP,2020,40\nFR,GDP,2020,30\nDE,Area,2020,357\nFR,Area,2020,550\n',
    ['DE | Area = 357', 'DE | GDP = 40', 'FR | Area = 550', 'FR | GDP = 30'],
  ],
  [
    'German answers',
    'Anbieter;Anforderung;Antwort\nKVM;Backup;ja\nKVM;Snapshots;ja\nXen;Backup;nein\nXen;Snapshots;teilweise\n',
    SCALE,
  ],
  [
    'French answers',
    'logiciel;fonctionnalité;réponse\nKVM;Backup;oui\nKVM;Snapshots;oui\nXen;Backup;non\nXen;Snapshots;partiel\n',
    SCALE,
  ],
  [
    'Spanish answers',
    'proveedor;requisito;respuesta\nKVM;Backup;sí\nKVM;Snapshots;sí\nXen;Backup;no\nXen;Snapshots;parcial\n',
    SCALE,
  ],
  [
    'Italian answers',
    'fornitore;requisito;risposta\nKVM;Backup;sì\nKVM;Snapshots;sì\nXen;Backup;no\nXen;Snapshots;parziale\n',
    SCALE,
  ],
  [
    'English answers without a source',
    'vendor,requirement,supported\nKVM,Backup,Yes\nKVM,Snapshots,Yes\nXen,Backup,No\nXen,Snapshots,Partial\n',
    SCALE,
  ],
  ['ticks', 'tool,feature,support\nKVM,Backup,✓\nKVM,Snapshots,✓\nXen,Backup,✗\nXen,Snapshots,~\n', SCALE],
  [
    'vendors with a few words on each',
    'Vendor,Question,Answer,Comment\nKVM,Backup,yes,\nKVM,Snapshots,yes,fine\nXen,Backup,no,\nXen,Snapshots,partly,\n',
    SCALE,
  ],
  [
    'no words at all, headings that say nothing',
    'who,what,val\nKVM,Speed,3\nKVM,Size,200\nXen,Speed,4\nXen,Size,300\n',
    ['KVM | Size = 200', 'KVM | Speed = 3', 'Xen | Size = 300', 'Xen | Speed = 4'],
  ],
  [
    'no words at all, the criterion first',
    'x,y,z\nSpeed,KVM,3\nSpeed,Xen,4\nSize,KVM,2000\nSize,Xen,3000\n',
    ['KVM | Size = 2000', 'KVM | Speed = 3', 'Xen | Size = 3000', 'Xen | Speed = 4'],
  ],
  ['no headings', 'KVM,Backup,yes\nKVM,Snapshots,yes\nXen,Backup,no\nXen,Snapshots,partly\n', SCALE],
  [
    'missing values',
    'tool,metric,value\nKVM,Speed,3\nKVM,Size,n/a\nXen,Speed,4\nXen,Size,\n',
    ['KVM | Speed = 3', 'Xen | Speed = 4'],
  ],
  [
    'units in brackets of the heading',
    'Platform,Aspect,Rating (1-5)\nKVM,Ease,3\nKVM,Looks,5\nXen,Ease,4\nXen,Looks,2\n',
    ['KVM | Ease = 3', 'KVM | Looks = 5', 'Xen | Ease = 4', 'Xen | Looks = 2'],
  ],
];

/** Lists with evidence. */
const EVIDENCE: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'answers with a proof',
    'feature\tsoftware\tsupport\tproof\nBackup\tKVM\tyes\thttps://kvm.example\nBackup\tXen\tno\t\n',
    ['KVM | Backup: pro, KVM, Backup: yes, https://kvm.example', 'Xen | Backup: con, Xen, Backup: no'],
  ],
  [
    'sentiment and text',
    'Product,Aspect,Sentiment,Text,Source\nKVM,Price,positive,Cheap.,Review 1\nXen,Price,mixed,So so.,Review 2\n',
    ['KVM | Price: pro, Cheap., Review 1', 'Xen | Price: neutral, So so., Review 2'],
  ],
  [
    'stance and comment',
    'tool,topic,stance,comment\nKVM,Price,for,Cheap.\nXen,Price,against,Dear.\nXen,Speed,for,Fast.\n',
    ['KVM | Price: pro, Cheap.', 'Xen | Price: con, Dear.', 'Xen | Speed: pro, Fast.'],
  ],
  [
    'polarity and sentence, several on one thing',
    'hypervisor,aspect,polarity,sentence\nKVM,Price,neg,Dear.\nKVM,Price,pos,Cheap.\n',
    ['KVM | Price: con, Dear.', 'KVM | Price: pro, Cheap.'],
  ],
  [
    'German',
    'Produkt;Merkmal;Meinung;Kommentar;Quelle\nKVM;Preis;positiv;Billig.;Test 1\nXen;Preis;negativ;Teuer.;Test 1\n',
    ['KVM | Preis: pro, Billig., Test 1', 'Xen | Preis: con, Teuer., Test 1'],
  ],
  [
    'answers with links that have no heading that is known',
    'distro,capability,available,where\nKVM,Backup,yes,https://a.example\nXen,Backup,no,https://b.example\nXen,HA,yes,https://c.example\n',
    [
      'KVM | Backup: pro, KVM, Backup: yes, https://a.example',
      'Xen | Backup: con, Xen, Backup: no, https://b.example',
      'Xen | HA: pro, Xen, HA: yes, https://c.example',
    ],
  ],
];

describe('long lists', () => {
  test.each(NUMBERS)('numbers: %s', async (_what, text, expected) => {
    const read = await readList(text);
    expect(read.guess.mapping.kind).toBe('list');
    expect(errorsIn(read)).toEqual([]);
    expect(numbersIn(read)).toEqual(expected);
  });

  test.each(EVIDENCE)('evidence: %s', async (_what, text, expected) => {
    const read = await readList(text);
    expect(read.guess.mapping.kind).toBe('list');
    expect(errorsIn(read)).toEqual([]);
    expect(findingsIn(read)).toEqual(expected);
  });

  test.each([
    ['each option once', 'Product,Category,Rating\nA,x,3\nB,x,4\nC,y,5\n'],
    ['vendors that repeat', 'Vendor,Category,Price,Speed\nA,x,3,1\nA,y,4,2\nB,x,5,3\nB,y,5,3\n'],
    ['texts beside names', 'name,vendor,price\nA,Acme,3\nB,Acme,4\nC,Bolt,5\nD,Bolt,6\n'],
    ['years and numbers', 'tool,2019,2020\nA,3,4\nB,4,5\n'],
  ])('a matrix with %s is none', async (_what, text) => {
    expect((await readList(text)).guess.mapping.kind).toBe('matrix');
  });

  test('a link is kept as one', async () => {
    const { model } = await readList(
      'feature,software,support,url\nHA,KVM,yes,https://kvm.example/ha.html\nHA,Xen,no,\n',
    );
    expect(model.sources).toContainEqual({
      title: 'https://kvm.example/ha.html',
      url: 'https://kvm.example/ha.html',
    });
  });

  test('what no heading says is asked, with both readings', async () => {
    const { guess } = await readList('who,what,val\nKVM,Speed,3\nKVM,Size,2\nXen,Speed,4\nXen,Size,3\n');
    expect(guess.doubts.map(({ about }) => about)).toEqual(['kind', 'names']);
    const [, names] = guess.doubts;
    expect(names?.readings.map(({ mapping }) => mapping.lines.map(({ role }) => role))).toEqual([
      ['alternative', 'criterion', 'number'],
      ['criterion', 'alternative', 'number'],
    ]);
    const other = await readList('who,what,val\nKVM,Speed,3\nKVM,Size,2\nXen,Speed,4\nXen,Size,3\n', {
      names: 1,
    });
    expect(other.guess.mapping).toEqual(names?.readings[1].mapping);
  });

  test('answers and numbers on one criterion are said at their column', async () => {
    const { problems } = await readList(
      'tool,feature,value\nKVM,HA,yes\nXen,HA,no\nKVM,Size,3\nXen,Size,yes\n',
    );
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({
        row: 5,
        column: 'C',
        message: expect.stringContaining('“Size” has a number in row 4'),
      }),
    ]);
  });

  test('an error points at the column that it speaks of', async () => {
    const { problems } = await readList(
      'Product,Aspect,Sentiment,Text\nKVM,Price,wonderful,Cheap.\nKVM,Speed,positive,Fast.\n,Speed,negative,Slow.\n',
    );
    expect(
      problems.filter(({ severity }) => severity === 'error').map(({ row, column }) => [row, column]),
    ).toEqual([
      [2, 'C'],
      [4, 'A'],
    ]);
  });

  test('a column that is read nowhere is said', async () => {
    const { guess } = await readList(
      'tool,feature,value,colour\nKVM,HA,3,red\nXen,HA,4,blue\nKVM,Size,3,red\n',
    );
    expect(guess.notes.map(({ message }) => message)).toEqual(['Column D “colour” is read nowhere.']);
  });

  test('less is better by names, which is said, and not of ratings', async () => {
    const directions = async (text: string) => {
      const { model, problems } = await readList(text);
      return [
        model.criteria?.map(({ direction }) => direction ?? null),
        problems.map(({ message }) => message),
      ];
    };
    const rows = ['KVM,Price', 'KVM,Speed', 'Xen,Price', 'Xen,Speed'];
    const list = (values: readonly number[]): string =>
      `tool,aspect,value\n${rows.map((row, i) => `${row},${values[i]}`).join('\n')}\n`;
    expect(await directions(list([900, 3, 800, 4]))).toEqual([
      ['min', null],
      ['Less is taken to be better on “Price”, as its name lets expect.'],
    ]);
    expect(await directions(list([5, 3, 4, 4]))).toEqual([
      [null, null],
      ['The numbers are taken for ratings, of which more is better also on “Price”.'],
    ]);
  });
});
