import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { movedTo } from '../choosing.ts';
import { faceOf, over } from '../contrast.ts';
import { Icon } from '../icons/Icon.tsx';
import { asText } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import styles from './SegmentedControl.module.css';
import type { segmentedControl } from './segmentedControl.ts';

/** A caption above the segments needs this much. */
const ROOM_FOR_LABEL = 52;
const LEAST_TEXT = 9;
/** Average width of a letter, as a part of the font size. */
const LETTER = 0.56;

export function SegmentedControl(view: ViewProps<typeof segmentedControl>) {
  const { id, props, value, theme, family, accent, size, mode, emit } = view;
  const group = useRef<HTMLDivElement>(null);
  const options = props.options ?? [];
  const text = asText(value);
  const chosen = text === undefined ? -1 : options.indexOf(text);
  const pills = props.style === 'pills';
  const labelled = props.label !== undefined && !props.hideLabel && size.height >= ROOM_FOR_LABEL;

  const choose = (index: number) => {
    const option = options[index];
    if (mode !== 'live' || option === undefined || index === chosen) return;
    emit({ kind: 'haptic', haptic: props.haptic });
    emit({ kind: 'value', value: option });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: option } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = movedTo(event.key, chosen, options.length, options.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    group.current?.querySelectorAll('button')[next]?.focus();
  };

  const each = size.width / Math.max(1, options.length) - (pills ? 5 : 2);
  const iconAt = (index: number) => props.optionIcons?.[index];
  const hasIcons = options.some((_, index) => iconAt(index) !== undefined);
  const barHeight = size.height - (labelled ? theme.labelFontSize * 1.5 + 4 : 0);
  const upright = hasIcons && barHeight >= 46;
  const longest = Math.max(1, ...options.map((option) => option.length));
  const beside = hasIcons && !upright ? 22 : 0;
  const edge = Math.max(2, Math.min(pills ? 8 : 4, each * 0.08));
  const fits = (each - beside - 2 * edge) / (longest * LETTER);
  // Where not even a few letters fit, the glyph alone says it.
  const glyphsOnly = hasIcons && fits < LEAST_TEXT && !upright;
  const most = Math.max(13, Math.min(18, barHeight * 0.28));
  const page = over(theme.surfacePrimary, theme.pageBackground);
  const { face, ink } = faceOf(accent, page);
  const style = {
    '--count': Math.max(1, options.length),
    '--chosen': Math.max(0, chosen),
    '--font-size': `${Math.max(LEAST_TEXT, Math.min(most, fits))}px`,
    '--edge': `${edge}px`,
    '--track': family.trackColor,
    '--selected': pills ? face : family.selectedColor,
    '--selected-radius': `${Number(family.selectedRadius)}px`,
    '--selected-shadow': family.selectedShadow === false ? 'none' : '0 2px 6px #0003, 0 0 1px #0004',
    '--text': family.textColor,
    '--selected-text': pills && !ownText(view) ? ink : family.selectedTextColor,
  } as CSSProperties;

  return (
    <div className={styles.holder} style={style}>
      {labelled && <span className={styles.label}>{props.label}</span>}
      <div
        ref={group}
        role="radiogroup"
        aria-label={props.label ?? id}
        className={pills ? styles.pills : styles.bar}
        data-none={chosen < 0}
        onKeyDown={onKeyDown}
      >
        {!pills && options.length > 0 && <span className={styles.thumb} />}
        {options.map((option, index) => {
          const icon = iconAt(index);
          const bare = icon !== undefined && glyphsOnly;
          return (
            // biome-ignore lint/a11y/useSemanticElements: an input cannot hold a glyph and a caption
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: two options may read the same; they never change places
              key={index}
              type="button"
              role="radio"
              aria-checked={index === chosen}
              aria-label={option}
              title={bare ? option : undefined}
              className={styles.option}
              data-upright={upright}
              tabIndex={mode === 'live' && index === Math.max(0, chosen) ? 0 : -1}
              onClick={() => choose(index)}
            >
              {icon !== undefined && (
                <Icon
                  name={icon}
                  size={bare ? Math.min(20, barHeight * 0.6, each * 0.82) : upright ? '1.5em' : '1.2em'}
                />
              )}
              {!bare && <span className={styles.caption}>{option}</span>}
            </button>
          );
        })}
        {options.length === 0 && <span className={styles.empty}>No options</span>}
      </div>
    </div>
  );
}

/** Whether the author chose the text of the selected option; else it follows from the pill’s colour. */
function ownText({ props, theme }: ViewProps<typeof segmentedControl>): boolean {
  return props.theme?.selectedTextColor !== undefined || theme.families.segmented.selectedTextColor !== undefined;
}
