/** Database host: what makes the files of an export, which is loaded with the first of them. */
export { exportContextOf } from '../../../formats/write/export-context.ts';
export { exportFile } from '../../../formats/write/export-file.ts';
export { EVENTS_ASKED } from '../../../formats/write/tables/log-table.ts';
