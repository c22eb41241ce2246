import type { CSSProperties } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { asBool } from '../values.ts';
import type { Size, ViewProps } from '../view.tsx';
import styles from './Toggle.module.css';
import type { toggle } from './toggle.ts';

type ToggleView = ViewProps<typeof toggle>;

/** From here on caption and switch stand at the two ends of a line. */
const WIDE = 150;
const LOW = 44;
const NARROW = 96;
const LINE = 1.25;
const TINY_LINE = 13;

export function Toggle(view: ToggleView) {
  const { id, props, value, size, emit, mode } = view;
  const on = asBool(value) ?? false;
  const name = props.label ?? id;
  const grow = growthOf(size);
  const common = {
    type: 'button',
    role: 'switch',
    'aria-checked': on,
    'aria-label': name,
    'data-on': on,
    tabIndex: mode === 'live' ? undefined : -1,
    onClick: () => {
      if (mode !== 'live') return;
      emit({ kind: 'haptic', haptic: props.haptic });
      emit({ kind: 'value', value: !on });
      emit({ kind: 'action', carrier: ['action'], tokens: { value: !on } });
    },
  } as const;
  const label = props.hideLabel ? undefined : props.label;
  if (props.style === 'switch') return <Switch {...view} common={common} label={label} />;

  const isButton = props.style === 'button';
  const low = size.height < LOW;
  // In a low cell the caption stands beside the glyph, in a tiny one it shrinks.
  const tiny = low && size.width < NARROW;
  const caption = isButton && props.icon === undefined ? name : label;
  const room = Math.min(size.width, size.height);
  const share = caption === undefined ? 0.7 : low ? 0.86 : isButton ? 0.4 : 0.52;
  const wanted = tiny && caption !== undefined ? size.height - TINY_LINE : room * share;
  const glyph = Math.max(14, Math.min(120, Math.round(wanted)));
  const icon = isButton
    ? props.icon
    : ((on ? props.onIcon : props.offIcon) ?? props.icon ?? (on ? 'checkmark.circle.fill' : 'circle'));
  return (
    <button
      {...common}
      className={isButton ? styles.button : styles.iconToggle}
      data-low={low && !tiny}
      data-tiny={tiny && icon !== undefined}
      style={{ '--grow': grow } as CSSProperties}
    >
      {icon !== undefined && (
        <span key={icon} className={isButton ? styles.glyph : styles.swap}>
          <Icon name={icon} size={glyph} />
        </span>
      )}
      {caption !== undefined && <span className={styles.caption}>{caption}</span>}
    </button>
  );
}

interface SwitchProps extends ToggleView {
  readonly common: React.ButtonHTMLAttributes<HTMLButtonElement>;
  readonly label: string | undefined;
}

function Switch(view: SwitchProps) {
  const { props, size, family, theme, common, label } = view;
  const number = (key: string) => Number(family[key]);
  const stacked = size.width < WIDE;
  const captioned = label !== undefined || (props.icon !== undefined && !props.hideLabel);
  const line = captioned && stacked ? Math.min(theme.labelFontSize, 14) * LINE : 0;
  const tallest = Math.max(number('trackHeight'), number('knobSize'));
  // A cell too small for the switch shrinks it as a whole; a large one lets it grow.
  const fits = Math.min((size.height - line - 1) / tallest, size.width / number('trackWidth'));
  const scale = Math.max(0.4, Math.min(growthOf(size), fits));
  return (
    <button
      {...common}
      className={styles.row}
      data-stacked={stacked}
      style={{ '--grow': stacked ? 1 : growthOf(size) } as CSSProperties}
    >
      {captioned && (
        <span className={styles.label}>
          {props.icon !== undefined && <Icon name={props.icon} size="1.2em" />}
          {label !== undefined && <span>{label}</span>}
        </span>
      )}
      <span
        className={styles.track}
        style={
          {
            '--scale': scale,
            '--track': family.trackColor,
            '--track-on': family.trackActiveColor,
            '--track-width': `${number('trackWidth')}px`,
            '--track-height': `${number('trackHeight')}px`,
            '--track-radius': `${number('trackRadius')}px`,
            '--knob': family.knobColor,
            '--knob-size': `${number('knobSize')}px`,
            '--knob-radius': `${number('knobRadius')}px`,
            '--knob-shadow': family.knobShadow === false ? 'none' : '0 3px 8px #0003, 0 1px 1px #0002',
          } as CSSProperties
        }
      >
        <span className={styles.knob} />
      </span>
    </button>
  );
}

function growthOf({ width, height }: Size): number {
  return Math.max(1, Math.min(1.7, height / 110, width / 190));
}
