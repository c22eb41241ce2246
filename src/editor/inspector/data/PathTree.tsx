import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Definition } from '../../../layout/control.ts';
import type { Json } from '../../../layout/json.ts';
import styles from './data.module.css';
import { brief, pathsIn } from './paths.ts';

interface PathTreeProps {
  readonly payload: Json;
  readonly definition: Definition | undefined;
  /** The path that is taken now. */
  readonly chosen: string;
  readonly onChoose: (path: string) => void;
}

/** A payload as a list of places; those the control cannot show are dim, and may be picked all the same. */
export function PathTree({ payload, definition, chosen, onChoose }: PathTreeProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const paths = pathsIn(payload, definition);
  const firstUsable = paths.findIndex(({ path, usable }) => path === chosen || (chosen === '' && usable));
  const [active, setActive] = useState(Math.max(0, firstUsable));
  if (paths.length === 0) {
    return <p className={styles.quiet}>It is one plain value: {brief(payload)}. Leave the path empty to take it.</p>;
  }
  const move = (to: number) => {
    const next = Math.max(0, Math.min(paths.length - 1, to));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -paths.length, End: paths.length }[event.key];
    const at = paths[active];
    if (step !== undefined) move(active + step);
    else if ((event.key === 'Enter' || event.key === ' ') && at !== undefined) onChoose(at.path);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className={styles.tree}
      role="listbox"
      aria-label="Values in the payload"
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      onKeyDown={press}
    >
      {paths.map(({ path, key, depth, value, usable }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
        <div
          key={path}
          id={`${id}-${index}`}
          role="option"
          aria-selected={path === chosen}
          aria-label={`${path}, ${brief(value)}${usable ? '' : ', not of a kind this control shows'}`}
          className={styles.leaf}
          style={{ paddingLeft: 8 + depth * 14 }}
          data-usable={usable}
          data-active={index === active ? '' : undefined}
          onPointerMove={() => setActive(index)}
          onClick={() => onChoose(path)}
        >
          <b>{key}</b>
          <span>{brief(value)}</span>
        </div>
      ))}
    </div>
  );
}
