import { rememberRecent } from '../../db/recent-workbooks.ts';

/** Remembers workbooks of its own in the settings of a folder, one after the other. */
const [folder = '', name = '', count = '0'] = process.argv.slice(2);
for (let i = 0; i < Number(count); i++) rememberRecent(`/${name}/${i}.weighbridge`, folder);
