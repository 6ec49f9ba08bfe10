// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { rich } from '../../../renderer/ui/rich.tsx';

test('a sentence has elements in it: its own, the usual ones, and values', () => {
  const { container } = render(
    <p>
      {rich('Press <kbd>{key}</kbd> in <link>the <b>list</b></link>', {
        key: 'Enter',
        link: (words) => <a href="#list">{words}</a>,
      })}
    </p>,
  );
  expect(container.innerHTML).toBe('<p>Press <kbd>Enter</kbd> in <a href="#list">the <b>list</b></a></p>');
});
