import type { ReactNode } from 'react';

/** A row of differences between two sides. */
export interface DifferenceRow {
  readonly key: string;
  readonly name: string;
  /** The name as what leads on, and what the two sides have. */
  readonly head: ReactNode;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** Which way, and how far: above 0 for the side at the right. */
  readonly value: number;
  /** One of the two sides is assumed. */
  readonly assumed?: boolean;
  /** The standard error of a value that comes from draws; left out where it is exact. */
  readonly error?: number;
  /** The colour of whom it speaks for. */
  readonly colour?: string;
  /** The same with its sign. */
  readonly text: string;
}

/** A row with a range on a scale that all rows share. */
export interface RangeRow {
  readonly key: string;
  readonly name: string;
  /** The name as what leads on. */
  readonly head: ReactNode;
  readonly low: number;
  readonly high: number;
  /** The colour of whose range it is; grey without one. */
  readonly colour?: string;
  /** The range is one that is written as 0: it has no bar. */
  readonly none?: boolean;
  /** What is marked in the bar, such as the present number. */
  readonly mark: number | null;
  /** What stands at the right, in words or numbers. */
  readonly text: ReactNode;
  /** What the chart says of the row. */
  readonly tip: readonly (readonly [ReactNode, ReactNode])[];
}

/** The scale of ranges. */
export interface RangeScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly tick: (value: number) => string;
  /** Lines across all rows. */
  readonly lines?: readonly number[];
}

/** A column of ranks, such as a scenario or a method. */
export interface RankColumn {
  readonly key: string;
  readonly name: string;
}

/** Where a row stands in a column. */
export interface RankPlace {
  /** 1 for the first line of the column, and so on: no two are the same, also where ranks are shared. */
  readonly order: number;
  /** The rank as it is written: "2", "=2". */
  readonly rank: string;
  /** What it rests on, such as a score. */
  readonly detail: string;
}

/** What is followed from column to column. */
export interface RankRow {
  readonly key: string;
  readonly name: string;
  /** The colour of its line and dots; grey without one. */
  readonly colour?: string;
  /** The sign before its name. */
  readonly mark?: ReactNode;
  /** One for every column; null where that column ranks nothing. */
  readonly places: readonly (RankPlace | null)[];
}
