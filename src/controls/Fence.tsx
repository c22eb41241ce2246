import { Component, type ReactNode } from 'react';
import styles from './ControlView.module.css';

interface FenceProps {
  readonly name: string;
  /** A new one gives the view another try. */
  readonly resetKey: unknown;
  readonly failed: () => void;
  readonly children: ReactNode;
}

interface FenceState {
  readonly failed: boolean;
  readonly resetKey: unknown;
}

/** A view that breaks blanks its own cell and nothing else. */
export class Fence extends Component<FenceProps, FenceState> {
  override state: FenceState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<FenceState> {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.failed();
  }

  static getDerivedStateFromProps(props: FenceProps, state: FenceState): FenceState | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <div className={styles.broken}>This {this.props.name} could not be drawn.</div>;
  }
}
