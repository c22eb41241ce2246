import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { formatValue, NO_READING } from '../format.ts';
import { Icon } from '../icons/Icon.tsx';
import { lookUp } from '../lookup.ts';
import { Rolling } from '../Rolling.tsx';
import { useScreen } from '../Screen.tsx';
import { asText } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import styles from './Label.module.css';
import type { label } from './label.ts';
import { lettering } from './lettering.ts';
import { Terminal } from './Terminal.tsx';

type LabelView = ViewProps<typeof label>;

/** Points, as the text styles of the phone. */
const TYPE_SIZE = {
  default: 15,
  headline: 17,
  title: 22,
  caption: 12,
  mono: 15,
  'large-mono': 20,
  terminal: 15,
} as const;
/** Faces of equal width are that much wider than the estimate. */
const MONO_WIDTH = 1.1;

export function Label(view: LabelView) {
  const { id, props, value, written, size, mode } = view;
  const { textScale } = useScreen();
  const words = wordsOf(view);
  // Until the author picks a colour, the ink is the page’s own, which can be read in light and dark.
  const tint = lookUp(props.colorMap, value) ?? (written.has('tint') ? props.tint : undefined);
  const equalWidth = props.style === 'mono' || props.style === 'large-mono';
  if (props.style === 'terminal' || (equalWidth && props.scrollable)) {
    return (
      <Terminal
        name={props.label ?? id}
        text={words ?? NO_READING}
        ink={tint}
        largest={props.fontSize === undefined ? undefined : props.fontSize * textScale}
        size={size}
        mode={mode}
      />
    );
  }
  const icon = lookUp(props.iconMap, value) ?? props.icon;
  const wanted = TYPE_SIZE[props.style] * textScale;
  const beside = icon === undefined ? 0 : wanted * 1.55;
  const room = Math.max(0, size.width - 2 * view.theme.controlPadding - beside) / (equalWidth ? MONO_WIDTH : 1);
  const { fontSize, lines } = lettering(words ?? NO_READING, wanted, { width: room, height: size.height });
  return (
    <div
      className={styles.label}
      data-style={props.style}
      data-align={props.align}
      data-scrolls={props.scrollable}
      data-one-line={lines === 1}
      style={{ color: tint, fontSize, '--lines': lines } as CSSProperties}
    >
      {icon !== undefined && (
        <span className={styles.icon}>
          <Icon name={icon} size={Math.round(fontSize * 1.15)} />
        </span>
      )}
      {props.scrollable ? (
        <Scrolling name={props.label ?? id} text={words ?? NO_READING} mode={mode} />
      ) : (
        <span className={styles.words} data-empty={words === undefined}>
          <Rolling text={words ?? NO_READING} />
        </span>
      )}
    </div>
  );
}

/** Undefined when there is nothing to show, neither received nor fixed. */
function wordsOf({ props, value }: LabelView): string | undefined {
  const received = asText(value);
  if (received === undefined) return props.text ?? props.label;
  return lookUp(props.valueMap, value) ?? formatValue(received, props.formatValue);
}

function Scrolling({
  name,
  text,
  mode,
}: {
  readonly name: string;
  readonly text: string;
  readonly mode: LabelView['mode'];
}) {
  const scroller = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new text moves to its end
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [text]);
  return (
    <section ref={scroller} className={styles.scrolling} aria-label={name} tabIndex={mode === 'live' ? 0 : -1}>
      {text}
    </section>
  );
}
