// Beside a tile: the variants of a control to drag or click, and what it shows and sends.
import { Popover as Radix } from 'radix-ui';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { Icon } from '../../controls/icons/Icon.tsx';
import type { Definition } from '../../layout/control.ts';
import { addNode } from '../canvas/new-node.ts';
import { useApp } from '../useApp.tsx';
import { aboutControl } from './about.ts';
import styles from './Flyout.module.css';
import { payloadOf } from './nodes.ts';
import { PresetThumb } from './Thumb.tsx';
import type { StartProps } from './Tile.tsx';

const ROOM = { width: 92, height: 62 };

interface FlyoutProps {
  readonly definition: Definition;
  readonly startProps: StartProps;
  /** Where the focus goes when it closes. */
  readonly back: RefObject<HTMLElement | null>;
  readonly onDone: () => void;
}

export function Flyout(props: FlyoutProps) {
  const { definition, back, onDone } = props;
  return (
    <Radix.Portal>
      <Radix.Content
        className={styles.flyout}
        side="right"
        align="start"
        sideOffset={10}
        collisionPadding={10}
        // What is dragged out of it would be dropped behind it.
        onPointerLeave={(event) => {
          if (event.pointerType === 'mouse' && event.buttons !== 0) onDone();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          back.current?.focus();
        }}
        aria-label={`Variants of ${definition.label} and help`}
      >
        <Content {...props} />
      </Radix.Content>
    </Radix.Portal>
  );
}

function Content(props: FlyoutProps) {
  const { definition } = props;
  const about = aboutControl(definition);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.icon}>
          <Icon name={definition.icon} size={17} />
        </span>
        <div>
          <h3>{definition.label}</h3>
          <p>{definition.summary}</p>
        </div>
      </div>
      <Presets {...props} />
      <section className={styles.about}>
        <h4>About {definition.label.toLowerCase()}</h4>
        <p>{about.help}</p>
        <dl>
          {about.shows.length > 0 && <Told term="Shows" words={about.shows} />}
          {about.sends.length > 0 && <Told term="Sends" words={about.sends} />}
        </dl>
      </section>
    </>
  );
}

function Told({ term, words }: { readonly term: string; readonly words: readonly string[] }) {
  return (
    <>
      <dt>{term}</dt>
      {words.map((sentence) => (
        <dd key={sentence}>{sentence}</dd>
      ))}
    </>
  );
}

function Presets({ definition, startProps, onDone }: FlyoutProps) {
  const app = useApp();
  const id = useId();
  const walk = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > li > button')];
    const from = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[from + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };
  return (
    <ul className={styles.presets} onKeyDown={walk}>
      {definition.presets.map((preset, index) => (
        <li key={preset.name}>
          <div className={styles.thumb}>
            <PresetThumb definition={definition} preset={index} room={ROOM} />
          </div>
          <button
            {...startProps(payloadOf(definition, index))}
            type="button"
            aria-describedby={`${id}-${index}`}
            onClick={() => {
              addNode(app, payloadOf(definition, index));
              onDone();
            }}
          >
            <span className={styles.name}>{preset.name}</span>
            <span id={`${id}-${index}`} className={styles.help}>
              {preset.help}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
