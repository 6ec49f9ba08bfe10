/** Plain Node: one source for all numbers that name none. */
import type { WorkbookModelInput } from '../../db/exchange/workbook-model.ts';

/**
 * A model whose numbers are all from one source, as far as they name none: `source` is a title, the name of the file that is read, or an
 * address of the web. With an empty one, or without such numbers, the model stays as it is.
 */
export function withSource<M extends Pick<WorkbookModelInput, 'measurements' | 'sources'>>(
  model: M,
  source: string,
  file: string,
): M {
  const title = source.trim();
  const { measurements = [], sources = [] } = model;
  const isNamed = ({ source: own }: { source?: string | null | undefined }): boolean =>
    own !== undefined && own !== null;
  if (title === '' || measurements.every(isNamed)) return model;
  const known = sources.some((one) => one.title === title || one.fileName === title);
  const made = {
    title,
    ...(/^https?:\/\/\S+$/i.test(title) ? { url: title } : title === file ? { fileName: file } : {}),
  };
  return {
    ...model,
    sources: known ? sources : [...sources, made],
    measurements: measurements.map((one) => (isNamed(one) ? one : { ...one, source: title })),
  };
}
