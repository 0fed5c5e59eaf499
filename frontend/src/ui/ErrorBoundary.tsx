import { Component, type ReactNode } from "react";

interface Props {
  children: ReactNode;
  /** Rendered in place of children that threw. */
  fallback: (error: unknown, tryAgain: () => void) => ReactNode;
  /** What the content depends on: a change of it resets the boundary. */
  about?: unknown;
}

interface State {
  broken: { error: unknown } | null;
  about: unknown;
}

/** Limits an error of rendering to its own part of the page. */
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
