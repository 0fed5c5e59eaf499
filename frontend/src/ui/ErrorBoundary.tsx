import { Component, type ReactNode } from "react";

interface Props {
  children: ReactNode;
  /** Stands in for what broke. */
  fallback: (error: unknown, tryAgain: () => void) => ReactNode;
  /** What the content is about; with something else it is tried anew. */
  about?: unknown;
}

interface State {
  broken: { error: unknown } | null;
  about: unknown;
}

/** Keeps what breaks from taking the rest of the page along. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null, about: this.props.about };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { broken: { error } };
  }

  static getDerivedStateFromProps({ about }: Props, state: State): Partial<State> | null {
    return about === state.about ? null : { broken: null, about };
  }

  override render() {
    const { broken } = this.state;
    if (!broken) return this.props.children;
    return this.props.fallback(broken.error, () => this.setState({ broken: null }));
  }
}
