import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What stands in place of the children once one of them has thrown. `retry` draws them again. */
  readonly fallback: (error: unknown, retry: () => void) => ReactNode;
  /** When one of these changes, the children are tried again. */
  readonly resetOn?: readonly unknown[];
  readonly onError?: (error: unknown) => void;
}

interface State {
  readonly failed: { readonly error: unknown } | null;
  readonly resetOn: readonly unknown[];
}

/** Keeps what its children throw while they are drawn from taking down what stands around them. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null, resetOn: this.props.resetOn ?? [] };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: { error } };
  }

  static getDerivedStateFromProps({ resetOn = [] }: Props, state: State): State | null {
    if (resetOn.every((value, i) => Object.is(value, state.resetOn[i]))) return null;
    return { failed: null, resetOn };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError?.(error);
  }

  readonly retry = (): void => this.setState({ failed: null });

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.fallback(failed.error, this.retry) : this.props.children;
  }
}
