import { expect } from 'vitest';
import { type Case, text } from './case.ts';

/** Long lists, and lists of criteria, weights and thresholds. */
export const LISTS: readonly Case[] = [
  {
    name: '13 criteria by code and by name',
    file: text(
      'criteria.csv',
      '\uFEFFCj,Name,Unit,Type',
      'C1,Max speed,mph,1',
      'C2,Battery capacity,kWh,1',
      'C3,Electric motor,kW,1',
      'C4,"Turning Diameter / Radius, curb to curb",feet,-1',
      'C5,Base price,USD,-1',
    ),
    right: {
      status: 0,
      alternatives: [],
      criteria: [
        'Max speed',
        'Battery capacity',
        'Electric motor',
        'Turning Diameter / Radius, curb to curb',
        'Base price',
      ],
      units: { 'Max speed': 'mph', 'Battery capacity': 'kWh', 'Base price': 'USD' },
      directions: { 'Max speed': 'max', 'Battery capacity': 'max', 'Base price': 'min' },
    },
  },
  {
    name: '14 criteria with weights and thresholds',
    file: text(
      'criteria.csv',
      'Cj,Criterion Name,Unit of Measurement,Preference Direction,Weight of Criterion,Preference function for PROMETHEE II and PROSA-C,Preference Threshold (p) for PROMETHEE II and PROSA-C',
      'C1,Investment cost,mln PLN,Min,20,V-shape,7280',
      'C2,Payback period,years,Min,5,V-shape,4',
      'C3,Distance from power stations,km,Min,5,V-shape,13.4',
      'C4,Mean sea water depth,m,Min,1.67,V-shape,7.4',
    ),
    right: {
      status: 0,
      alternatives: [],
      criteria: ['Investment cost', 'Payback period', 'Distance from power stations', 'Mean sea water depth'],
      units: { 'Investment cost': 'mln PLN', 'Payback period': 'years', 'Mean sea water depth': 'm' },
      directions: { 'Investment cost': 'min', 'Payback period': 'min' },
      weights: {
        'Investment cost': 0.631512,
        'Payback period': 0.157878,
        'Distance from power stations': 0.157878,
        'Mean sea water depth': 0.052731,
      },
    },
    either: [
      { scenarios: expect.stringContaining('7280') },
      { says: [/Preference function/, /Preference Threshold/] },
    ],
  },
  {
    name: '15 thresholds of criteria are no alternatives',
    file: text(
      'thresholds.csv',
      ';cout;risque;emplois;connexion',
      'indifference;1;4;7;10',
      'pref;2;5,6;8,7;11,2',
      'veto;3;6;9;12',
      'preferenceDirection;min;max;min;max',
    ),
    right: { alternatives: [] },
    either: [
      { status: 2, says: [/threshold/i] },
      { status: 0, criteria: ['cout', 'risque', 'emplois', 'connexion'], says: [/veto/] },
    ],
  },
  {
    name: '16 weights as one row',
    file: text('weights.csv', ',cout,risque,emplois,connexion', 'weights,1,2,3,4'),
    right: {
      status: 0,
      alternatives: [],
      criteria: ['cout', 'risque', 'emplois', 'connexion'],
      weights: { cout: 0.1, risque: 0.2, emplois: 0.3, connexion: 0.4 },
    },
  },
  {
    name: '22 a long list of what supports what',
    file: text(
      'workflow-management-systems.tsv',
      'feature\tsoftware\tsupport\tproof',
      'text-based\tsnakemake\tyes\thttps://snakemake.readthedocs.io',
      'text-based\tnextflow\tyes\thttps://nextflow.io',
      'AWS Batch execution\tnextflow\tyes\thttps://www.nextflow.io/docs/latest/executor.html',
      'AWS Batch execution\tsnakemake\tno\t',
      'Remote file support\tsnakemake\tyes\thttps://snakemake.readthedocs.io',
      'Remote file support\tnextflow\tno\t',
    ),
    right: {
      status: 0,
      alternatives: ['snakemake', 'nextflow'],
      criteria: ['text-based', 'AWS Batch execution', 'Remote file support'],
      findings: [
        'snakemake | text-based | pro',
        'nextflow | text-based | pro',
        'nextflow | AWS Batch execution | pro',
        'snakemake | AWS Batch execution | con',
        'snakemake | Remote file support | pro',
        'nextflow | Remote file support | con',
      ],
      order: 'nextflow = snakemake',
    },
  },
  {
    name: '23 opinions on aspects of products',
    file: text(
      'evidence.csv',
      'Product,Aspect,Sentiment,Text,Source',
      'KVM,Battery,positive,Holds all day.,Review 1',
      'KVM,Price,negative,Costs a lot.,Review 2',
      'Xen,Battery,mixed,"Fine, though short.",Review 1',
      'Xen,Price,+,Costs little.,Review 3',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen'],
      criteria: ['Battery', 'Price'],
      findings: ['KVM | Battery | pro', 'KVM | Price | con', 'Xen | Battery | neutral', 'Xen | Price | pro'],
      claims: ['Holds all day.', 'Costs a lot.', 'Fine, though short.', 'Costs little.'],
    },
  },
];
