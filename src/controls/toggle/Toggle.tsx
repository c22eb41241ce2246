import type { CSSProperties } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { asBool } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import styles from './Toggle.module.css';
import type { toggle } from './toggle.ts';

type ToggleView = ViewProps<typeof toggle>;

export function Toggle(view: ToggleView) {
  const { id, props, value, emit, mode } = view;
  const on = asBool(value) ?? false;
  const name = props.label ?? id;
  const flip = () => {
    emit({ kind: 'haptic', haptic: props.haptic });
    emit({ kind: 'value', value: !on });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: !on } });
  };
  const common = {
    type: 'button',
    role: 'switch',
    'aria-checked': on,
    'aria-label': name,
    onClick: flip,
    tabIndex: mode === 'live' ? undefined : -1,
  } as const;
  if (props.style === 'button') {
    return (
      <button {...common} className={styles.button} data-on={on}>
        {props.icon !== undefined && <Icon name={props.icon} size={glyphSize(view, 0.4)} />}
        {!props.hideLabel && <span>{name}</span>}
      </button>
    );
  }
  if (props.style === 'icon-toggle') {
    const icon = (on ? props.onIcon : props.offIcon) ?? props.icon ?? (on ? 'checkmark.circle.fill' : 'circle');
    return (
      <button {...common} className={styles.iconToggle} data-on={on}>
        <span key={icon} className={styles.swap}>
          <Icon name={icon} size={glyphSize(view, props.hideLabel ? 0.7 : 0.55)} />
        </span>
        {!props.hideLabel && props.label !== undefined && <span className={styles.caption}>{props.label}</span>}
      </button>
    );
  }
  return (
    <button {...common} className={styles.row} data-stacked={view.size.width < 150}>
      {!props.hideLabel && (
        <span className={styles.label}>
          {props.icon !== undefined && <Icon name={props.icon} size={15} />}
          {props.label !== undefined && <span>{props.label}</span>}
        </span>
      )}
      <span className={styles.track} data-on={on} style={trackStyle(view)}>
        <span className={styles.knob} />
      </span>
    </button>
  );
}

function glyphSize({ size }: ToggleView, part: number): number {
  return Math.max(16, Math.round(Math.min(size.width, size.height) * part));
}

function trackStyle({ family, size }: ToggleView): CSSProperties {
  const number = (key: string) => Number(family[key]);
  // A cell lower than the switch shrinks it as a whole.
  const shrink = Math.min(1, (size.height - 2) / Math.max(number('trackHeight'), number('knobSize')));
  return {
    '--track': family.trackColor,
    '--track-on': family.trackActiveColor,
    '--track-width': `${number('trackWidth')}px`,
    '--track-height': `${number('trackHeight')}px`,
    '--track-radius': `${number('trackRadius')}px`,
    '--knob': family.knobColor,
    '--knob-size': `${number('knobSize')}px`,
    '--knob-radius': `${number('knobRadius')}px`,
    '--knob-shadow': family.knobShadow === false ? 'none' : '0 3px 8px #0003, 0 1px 1px #0002',
    zoom: shrink < 1 ? Math.max(0.5, shrink) : undefined,
  } as CSSProperties;
}
