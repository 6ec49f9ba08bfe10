import { createWorkbookFile } from './db/seed/create.ts';
import { madeSeed } from './tests/bench/seed.ts';
const n = Number(process.argv[2]);
const seed = madeSeed(4, 10) as any;
const claims = seed.articles[0].claims;
const base = claims[0];
seed.articles[0].claims = Array.from({ length: n }, (_, i) => ({ ...base, slug: `c-${i}`, text: `It was said so, for the ${i}th time, and in as many words as a claim has on average in the workbook that ships.`, findings: { [`alternative-${i % 4}`]: { [`criterion-${i % 10}`]: i % 3 ? 'pro' : 'con' } } }));
createWorkbookFile(process.argv[3], seed, { analyst: 'a', createdBy: 'x' });
console.log(n, process.memoryUsage().rss / 1e6, process.cpuUsage());
