import { type Case, text } from './case.ts';
import { shares } from './outcome.ts';

/** Tables of strangers whose weights, directions, groups or alternatives stand where few have them. */

export const STRANGER_LAYOUTS: readonly Case[] = [
  {
    name: 'K9 a row of benefits and costs in Spanish',
    file: text(
      'topsis.csv',
      ';Coste;Rendimiento;Impacto',
      'Tipo;Costo;Beneficio;Costo',
      'Pesos;50%;40%;10%',
      'Uno;1200;85;3',
      'Dos;1500;92;2',
      'Tres;900;70;5',
    ),
    right: {
      status: 0,
      alternatives: ['Uno', 'Dos', 'Tres'],
      directions: { Coste: 'min', Rendimiento: 'max', Impacto: 'min' },
      weights: shares({ Coste: 50, Rendimiento: 40, Impacto: 10 }),
    },
  },
  {
    name: 'K10 pluses, minuses and S beside the weights are what alternatives are given',
    file: text(
      'pugh.md',
      '| Criterion | Weight | Baseline | A | B |',
      '|---|---|---|---|---|',
      '| Speed | 3 | S | + | - |',
      '| Mass | 2 | S | - | + |',
      '| Safety | 5 | S | + | S |',
    ),
    right: { status: 0, alternatives: ['Baseline', 'A', 'B'], criteria: ['Speed', 'Mass', 'Safety'] },
  },
  {
    name: 'K13 a column without anything in it, among filled ones',
    file: text('grades.csv', 'name,Math,Physics,category', 'A,1,1,', 'B,0.8,0.7,', 'C,1,0,'),
    right: { status: 0, criteria: ['Math', 'Physics'], says: [/“category”, is left out/] },
  },
  {
    name: 'K13 a template whose products are zero and called alike',
    file: text(
      'template.csv',
      'Criteria,Weight,KVM,Score,Xen,Score',
      'Speed,5,,0,,0',
      'Quality,4,,0,,0',
      'Design,3,,0,,0',
      'Total,,,0,,0',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen'],
      criteria: ['Speed', 'Quality', 'Design'],
      says: [/Nothing in this table can be ranked yet/],
    },
  },
  {
    name: 'K2 alternatives under a word of their own, beside headings of one row',
    file: text(
      'varianten.csv',
      'Kriterium;Gewichtung;Lösungsvarianten;;',
      ';;KVM;Xen;ESXi',
      'Bedienung;40;3;5;2',
      'Qualität;50;4;2;5',
      'Tempo;10;3;4;1',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen', 'ESXi'],
      criteria: ['Bedienung', 'Qualität', 'Tempo'],
      weights: shares({ Bedienung: 40, Qualität: 50, Tempo: 10 }),
    },
  },
  {
    name: 'K2 weights called by a letter, known by the products',
    file: text(
      'products.csv',
      'Kriterium;G;P KVM;GxP KVM;P Xen;GxP Xen',
      'Bedienung;40;3;120;5;200',
      'Qualität;35;5;175;3;105',
      'Service;25;4;100;2;50',
      'Summe;100;;395;;355',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen'],
      weights: shares({ Bedienung: 40, Qualität: 35, Service: 25 }),
      order: 'KVM > Xen',
    },
  },
  {
    name: 'K2b rows of groups with the weights of what is below them',
    file: text(
      'groups.csv',
      'Nr.;Kriterium;Gewicht;KVM;Xen',
      '1;Geld;40%;;',
      '1.1;Lizenz;25%;3;4',
      '1.2;Betrieb;15%;2;5',
      '2;Technik;60%;;',
      '2.1;Leistung;35%;5;3',
      '2.2;Bedienung;25%;4;2',
      ';Summe;100%;3,80;3,30',
    ),
    right: {
      status: 0,
      criteria: ['Lizenz', 'Betrieb', 'Leistung', 'Bedienung'],
      weights: shares({ Lizenz: 25, Betrieb: 15, Leistung: 35, Bedienung: 25 }),
      order: 'KVM > Xen',
    },
  },
  {
    name: 'K3 features that are compared, and the product that their score is',
    file: text(
      'rice.csv',
      'Feature,Reach,Impact,Confidence,Effort,RICE Score',
      'Dark mode,800,1,0.8,2,320',
      'SSO,300,3,0.9,4,202.5',
      'Export,500,2,0.8,1,800',
      'Mobile app,1000,3,0.5,8,187.5',
    ),
    right: {
      status: 0,
      alternatives: ['Dark mode', 'SSO', 'Export', 'Mobile app'],
      criteria: ['Reach', 'Impact', 'Confidence', 'Effort'],
      directions: { Reach: 'max', Effort: 'min' },
    },
  },
  {
    name: 'K9 weights in the only row without a name',
    file: text(
      'unnamed.csv',
      ',Design,Quality,Speed',
      ',0.4,0.35,0.25',
      'KVM,7,8,6',
      'Xen,5,9,7',
      'ESXi,9,4,8',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen', 'ESXi'],
      weights: shares({ Design: 0.4, Quality: 0.35, Speed: 0.25 }),
    },
  },
  {
    name: 'K9 true and false below the criteria say something of directions that is not known',
    file: text(
      'promethee.csv',
      ',C1,C2,C3',
      'D1,6,7,10',
      'D2,9,8,9',
      'D3,8,2,8',
      'D4,7,8,5',
      ',0.4,0.5,0.1',
      ',True,True,False',
    ),
    right: {
      status: 0,
      alternatives: ['D1', 'D2', 'D3', 'D4'],
      weights: shares({ C1: 0.4, C2: 0.5, C3: 0.1 }),
      says: [/“True” says neither that more nor that less is better/],
    },
  },
  {
    name: 'K9 how much a requirement is wanted is no alternative',
    file: text(
      'must.csv',
      'Kriterium;Art;Gewicht;KVM;Xen',
      'Schnittstellen;Muss;20;5;3',
      'Reporting;Kann;10;4;5',
      'Sicherheit;Muss;40;4;3',
    ),
    right: { status: 0, alternatives: ['KVM', 'Xen'], order: 'KVM > Xen' },
  },
  {
    name: 'K9 thresholds among the rows of alternatives',
    file: text(
      'electre.csv',
      'type,profile,g1,g2,g3',
      'A,a1,75,67,85',
      'A,a2,28,35,70',
      'B,b,70,75,80',
      'T,q,5,5,5',
      'T,p,10,10,10',
      'T,v,30,30,30',
      'w,,1,1,1',
    ),
    right: { status: 2, says: [/thresholds/] },
  },
];
