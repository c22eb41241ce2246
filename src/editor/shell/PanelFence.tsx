import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { copyText } from './clipboard.ts';

interface PanelFenceProps {
  /** “The inspector” */
  readonly name: string;
  readonly children: ReactNode;
}

interface Broken {
  readonly error: Error | undefined;
  readonly copied: boolean;
}

/** A panel that fails says so in its place; the others go on, and the layout is untouched. */
export class PanelFence extends Component<PanelFenceProps, Broken> {
  override state: Broken = { error: undefined, copied: false };

  static getDerivedStateFromError(error: unknown): Broken {
    return { error: error instanceof Error ? error : new Error(String(error)), copied: false };
  }

  override render() {
    const { error, copied } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div role="alert">
        <Empty title={`${this.props.name} stopped working`}>
          <p>Your layout is safe. Open the panel again; if it stops again, the details help us find out why.</p>
          <div style={{ display: 'flex', gap: 8 }}>
            <Button onClick={() => this.setState({ error: undefined })}>Open again</Button>
            <Button
              look="quiet"
              onClick={async () => {
                this.setState({ copied: await copyText(`${this.props.name}: ${error.message}\n${error.stack ?? ''}`) });
              }}
            >
              {copied ? 'Copied' : 'Copy details'}
            </Button>
          </div>
        </Empty>
      </div>
    );
  }
}
