import { type Case, spreadsheet, text } from './case.ts';
import { shares } from './outcome.ts';

/** Tables as they lie in public repositories, found after the public cases and read by somebody who had not seen the reader. */

const RATED = { KVM: [5, 4, 3], Xen: [3, 5, 4] };

export const STRANGERS: readonly Case[] = [
  {
    name: 'K1 names that programs write without blanks',
    file: text(
      'suppliers.csv',
      'Supplier,UnitCost,LeadTimeDays,QualityScore,OnTimeDelivery',
      'A,1.20,30,94,90',
      'B,1.35,14,98,97',
      'C,1.15,45,88,85',
    ),
    right: {
      status: 0,
      directions: { UnitCost: 'min', LeadTimeDays: 'min', QualityScore: 'max', OnTimeDelivery: 'max' },
      order: 'B > A > C',
    },
  },
  {
    name: 'K1 costs in other languages, failures and noise',
    file: text(
      'wärmepumpen.csv',
      'Modell;Стоимость;Preço;Ausfallrate;Schallleistung (dB);Leistung',
      'A;1200;11;0,2;52;8',
      'B;1500;12;0,1;49;9',
      'C;1100;10;0,3;56;7',
    ),
    right: {
      status: 0,
      directions: {
        Стоимость: 'min',
        Preço: 'min',
        Ausfallrate: 'min',
        Schallleistung: 'min',
        Leistung: 'max',
      },
    },
  },
  {
    name: 'K1 days until the delivery are waited, those of a warranty are not',
    file: text('offers.csv', 'Vendor,Delivery (days),Warranty (years)', 'A,10,2', 'B,7,3', 'C,14,1'),
    right: { status: 0, directions: { Delivery: 'min', Warranty: 'max' }, order: 'B > A > C' },
  },
  {
    name: 'K1 marks of schools are asked about',
    file: text(
      'noten.csv',
      'Kriterium;Gewicht;Anbieter A;Anbieter B',
      'Preis (Note);30;1;3',
      'Qualität (Note);50;2;1',
      'Service (Note);20;3;2',
      'Gesamtnote;;1,9;1,8',
    ),
    right: { status: 0, order: 'Anbieter B > Anbieter A', says: [/Is a high number under “Qualität” good/] },
  },
  {
    name: 'K1 a scale whose 1 is the best, in a title that has the separator in it',
    file: text(
      'hotels.csv',
      'Rating scale: 1 = best, 5 = worst,,',
      'Criterion,Weight,Hotel A,Hotel B',
      'Location,40,1,3',
      'Comfort,35,2,1',
      'Price,25,4,2',
    ),
    right: {
      status: 0,
      alternatives: ['Hotel A', 'Hotel B'],
      directions: { Location: 'min', Comfort: 'min', Price: 'min' },
      weights: shares({ Location: 40, Comfort: 35, Price: 25 }),
    },
  },
  {
    name: 'K2 a rating with its product in brackets behind it',
    file: text(
      'nutzwert.md',
      '| Kriterium | Gewichtung | KVM | Xen |',
      '| :--- | :---: | :---: | :---: |',
      '| Bedienung | 3 | 5 (15) | 3 (9) |',
      '| Kosten | 3 | 4 (12)* | 5 (15)** |',
      '| Technik | 2 | 3 (6) | 4 (8) |',
      '| **Total** | | **33** | **32** |',
    ),
    right: {
      status: 0,
      cells: {
        KVM: { Bedienung: 5, Kosten: 4, Technik: 3 },
        Xen: { Bedienung: 3, Kosten: 5, Technik: 4 },
      },
      directions: { Kosten: 'max' },
      order: 'KVM > Xen',
      says: [/\(15\)/],
    },
  },
  {
    name: 'K2 columns of remarks between the alternatives, and a total under the ids',
    file: text(
      'requirements.csv',
      'ID;Anforderung;Gewicht;KVM;Kommentar KVM;Xen;Kommentar Xen',
      'R1;Import;10;5;ok;3;nur UTF-8',
      'R2;Export;5;4;;5;sehr gut',
      'R3;Rechte;8;3;fehlt teilweise;4;ok',
      'Summe;;23;94;;87;',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen'],
      criteria: ['Import', 'Export', 'Rechte'],
      cells: { KVM: { Import: RATED.KVM[0], Export: RATED.KVM[1], Rechte: RATED.KVM[2] } },
      order: 'KVM > Xen',
    },
  },
  {
    name: 'K2 titles and what was filled in above two rows of headings',
    file: spreadsheet('scorecard.xlsx', {
      name: 'Scorecard',
      rows: [
        ['Weighted scorecard', null, null, null, null, null],
        ['Date:', '2024-03-01', 'Evaluator:', 'PMO', null, null],
        [],
        ['Criteria', 'Weight', 'KVM', null, 'Xen', null],
        [null, null, 'Score', 'Weighted', 'Score', 'Weighted'],
        ['Speed', 30, 6, 180, 8, 240],
        ['Ease', 50, 9, 450, 5, 250],
        ['Support', 20, 4, 80, 9, 180],
        ['Total', null, null, 710, null, 670],
      ],
    }),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen'],
      criteria: ['Speed', 'Ease', 'Support'],
      cells: { KVM: { Speed: 6, Ease: 9, Support: 4 } },
      order: 'KVM > Xen',
    },
  },
  {
    name: 'K26 a hidden column parts no table in two',
    file: spreadsheet('hidden.xlsx', {
      name: 'Tabelle1',
      rows: [
        ['Kriterium', 'Gewichtung', 'Alt (2022)', 'KVM', 'Xen'],
        ['Preis', 50, 1, 4, 2],
        ['Support', 30, 1, 3, 5],
        ['Technik', 20, 1, 2, 4],
      ],
      hiddenColumns: [3],
    }),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen'],
      criteria: ['Preis', 'Support', 'Technik'],
      cells: { KVM: { Preis: 4, Support: 3, Technik: 2 } },
      weights: shares({ Preis: 50, Support: 30, Technik: 20 }),
      says: [/Hidden in the spreadsheet/],
    },
  },
  {
    name: 'K2b the weights of groups beside those of all criteria',
    file: text(
      'two-levels.csv',
      'Main criterion,Weight,Sub-criterion,Local weight,Global weight,KVM,Xen',
      'Cost,0.6,Licence,0.5,0.3,7,5',
      ',,Support,0.5,0.3,6,8',
      'Quality,0.4,Speed,0.75,0.3,5,9',
      ',,Safety,0.25,0.1,8,7',
    ),
    right: {
      status: 0,
      weights: shares({ Licence: 0.3, Support: 0.3, Speed: 0.3, Safety: 0.1 }),
      says: [/Are the weights those of “Global weight”/],
    },
  },
  {
    name: 'K3 places by several methods are no scores',
    file: text(
      'places.csv',
      'Candidate;AHP;TOPSIS;SAW',
      'Ada;3;2;3',
      'Bob;1;1;1',
      'Cleo;5;5;4',
      'Dan;2;3;2',
      'Eve;4;4;5',
    ),
    right: {
      status: 0,
      directions: { AHP: 'min', TOPSIS: 'min', SAW: 'min' },
      says: [/Is a high number under “AHP” good/, /first place is the best/],
    },
  },
  {
    name: 'K3 places by one criterion, numbers on another scale, and what a method gave',
    file: text(
      'results.csv',
      'Model,Speed,Price,Price_norm,price rank,Topsis score,Rank',
      'A,85,350,0.8,2,0.61,1',
      'B,120,720,0.4,4,0.58,2',
      'C,190,900,0.1,5,0.37,5',
      'D,150,500,0.6,3,0.39,4',
      'E,140,300,0.9,1,0.55,3',
    ),
    right: {
      status: 0,
      criteria: ['Speed', 'Price'],
      says: [
        /“Price” on another scale/,
        /counts the places by “Price”/,
        /in the order of “Rank”/,
        /Is “Topsis score” worked out/,
      ],
    },
  },
  {
    name: 'K3 sums of pluses and minuses, and the standard deviation of the alternatives',
    file: text(
      'pugh.csv',
      'Criteria,Weight,Datum,A,B,C',
      'Cost,4,0,+1,-1,0',
      'Mass,3,0,-1,+1,+1',
      'Making,2,0,+1,+1,-1',
      'Safety,5,0,0,+1,-1',
      'Sum of +,,0,2,3,1',
      'Sum of -,,0,1,1,2',
      'Net score,,0,1,2,-1',
      'Weighted score,,0,3,6,-4',
      'Rank,,3,2,1,4',
    ),
    right: { status: 0, criteria: ['Cost', 'Mass', 'Making', 'Safety'], order: 'B > A > Datum > C' },
  },
  {
    name: 'K3 spreads of all alternatives are no alternative',
    file: text(
      'spreads.csv',
      'Vendor,Price,Quality',
      'A,100,8',
      'B,120,9',
      'C,90,6',
      'Average,103.33,7.67',
      'Std dev,15.28,1.53',
    ),
    right: { status: 0, alternatives: ['A', 'B', 'C'] },
  },
  {
    name: 'K3 a total in two units is two criteria, and not one twice',
    file: text(
      'runs.csv',
      'Run,Total (hours),Total (minutes),Gain',
      'A,1.5,90,3',
      'B,2,120,4',
      'C,3.5,210,7',
    ),
    right: { status: 0, alternatives: ['A', 'B', 'C'] },
  },
  {
    name: 'K4 criteria that a program numbers, with preference functions',
    file: text(
      'criteria.csv',
      ',name,weight,criteria_type,pref_function,q,p',
      '0,price,2,-1,linear,20000.0,100000',
      '1,area,2,1,linear,3.0,10',
      '2,slope,1,-1,usual,0.0,0',
    ),
    right: {
      status: 0,
      criteria: ['price', 'area', 'slope'],
      directions: { price: 'min', area: 'max', slope: 'min' },
      weights: shares({ price: 2, area: 2, slope: 1 }),
    },
  },
  {
    name: 'K4 criteria whose directions stand under a word of their own',
    file: text(
      'indicators.csv',
      'Indicator,Name,Unit,Ideally,Rank',
      'C1,Average wage,US Dollar,Higher,2',
      'C2,Income inequality,ratio,Lower,3',
      'C3,Poverty gap,ratio,Lower,1',
    ),
    right: {
      status: 0,
      directions: { 'Average wage': 'max', 'Income inequality': 'min', 'Poverty gap': 'min' },
    },
  },
  {
    name: 'K5 short words in brackets are no units',
    file: text(
      'erp.csv',
      'Criterio;Peso;Odoo;SuiteCRM',
      'Clientes;50;4;5',
      'Coste total (TCO);20;5;4',
      'Facilidad;30;4;3',
    ),
    right: { status: 0, criteria: ['Clientes', 'Coste total (TCO)', 'Facilidad'] },
  },
];
