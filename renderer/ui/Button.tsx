import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

type Kind = 'plain' | 'primary' | 'quiet' | 'danger';

/** A button with words; `busy` while it waits for what it began. */
export function Button({
  kind = 'plain',
  busy = false,
  className = '',
  children,
  ...props
}: ComponentProps<'button'> & { kind?: Kind; busy?: boolean }) {
  return (
    <button
      type="button"
      {...props}
      {...(busy && { 'aria-busy': true })}
      className={`button is-${kind} ${className}`}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}

/** A button that shows an icon only; its name is spoken, and shown as a tooltip with the keys that do the same. */
export function IconButton({
  icon,
  label,
  keys,
  className = '',
  ...props
}: ComponentProps<'button'> & { icon: IconName; label: string; keys?: string | undefined }) {
  return (
    <button
      type="button"
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-label={label}
      {...props}
      className={`icon-button ${className}`}
    >
      <Icon name={icon} />
    </button>
  );
}
