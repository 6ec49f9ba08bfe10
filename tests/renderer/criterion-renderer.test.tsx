// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { expect, test } from 'vitest';
import { CriterionRenderer } from '../../renderer/features/matrix/CriterionRenderer.tsx';

test.each([
  { unit: 'ms', levels: [], said: 'ms' },
  { unit: null, levels: [], said: 'a number' },
  { unit: null, levels: ['High', 'Medium', 'Low'], said: 'in words' },
])('a criterion without a group says how it is measured: $said', ({ unit, levels, said }) => {
  const data = { kind: 'criterion', name: 'Risk', group: null, numeric: true, unit, levels, notes: 0 };
  const props = { data, registerRowDragger: () => {} } as unknown as ComponentProps<typeof CriterionRenderer>;
  const { container } = render(<CriterionRenderer {...props} />);
  expect(container.querySelector('small')?.textContent).toBe(said);
});
