import { useRef, useState } from 'react';
import { titleOf } from '../../layout/document.ts';
import { motionOf } from '../glide.ts';
import { NoPanels } from '../NoPanels.tsx';
import { Spoken } from '../Spoken.tsx';
import { worksByTap } from '../touches.ts';
import { type Leaving, wrapped } from '../travel.ts';
import { useLongPress } from '../useLongPress.tsx';
import { useTravel } from '../useTravel.tsx';
import { asNumber } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import styles from './FlipCard.module.css';
import type { flipCard } from './flipCard.ts';
import { lensOf, turnOf } from './turn.ts';

export function FlipCard({ id, props, value, size, mode, emit, draw }: ViewProps<typeof flipCard>) {
  const { panels, flipAxis, flipTrigger, containerAnimation: look } = props;
  const count = panels.length;
  const live = mode === 'live' && count > 1;
  // A flip goes round: any number is a face.
  const face = wrapped(Math.trunc(asNumber(value) ?? props.defaultValue), count);
  const [spoken, setSpoken] = useState('');
  const faces = useRef<HTMLDivElement>(null);
  const lens = lensOf(look.flipPerspective, flipAxis === 'horizontal' ? size.width : size.height);

  const place = (at: number, leaving: Leaving | undefined) => {
    const turn = turnOf(at, count, leaving);
    for (const [index, element] of [...(faces.current?.children ?? [])].entries()) {
      if (!(element instanceof HTMLElement)) continue;
      element.style.visibility = index === turn.face ? '' : 'hidden';
      const flat = index !== turn.face || turn.degrees === 0;
      const axis = flipAxis === 'horizontal' ? 'rotateY' : 'rotateX';
      const sign = flipAxis === 'horizontal' ? 1 : -1;
      element.style.transform = flat ? '' : `${lens} ${axis}(${sign * turn.degrees}deg)`;
    }
  };
  useTravel({
    panel: face,
    count,
    ring: true,
    motion: motionOf(look),
    isStill: mode !== 'live',
    far: look.multiStep ? 'through' : 'over',
    stepMs: look.stepInterval * 1000,
    waits: true,
    place,
  });

  const flip = () => {
    const next = wrapped(face + 1, count);
    emit({ kind: 'haptic', haptic: props.haptic ?? 'light' });
    setSpoken(titleOf(panels[next], next, 'Face'));
    emit({ kind: 'value', value: next });
    emit({ kind: 'action', carrier: ['action'], tokens: { value: next } });
  };
  const press = useLongPress({ fire: flip });
  if (count === 0) return <NoPanels>No faces</NoPanels>;
  const name = props.label ?? id;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div role="group" aria-roledescription="flip card" aria-label={name} className={styles.card}>
      {/* Behind the faces: for keys and screen readers, and to show where the focus is. */}
      <button
        type="button"
        className={styles.turn}
        tabIndex={live ? 0 : -1}
        aria-label={`${name}: turn over to ${titleOf(panels[wrapped(face + 1, count)], wrapped(face + 1, count), 'Face')}`}
        onClick={live ? flip : undefined}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button before it does the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button before it does the same */}
      <div
        ref={faces}
        className={styles.faces}
        data-turns={live}
        {...(live && flipTrigger === 'longPress' ? press : {})}
        onClick={
          live && flipTrigger === 'tap'
            ? (event) => {
                const { target, currentTarget } = event;
                // A click in a popup of the card is handed up to it as well.
                if (!(target instanceof Element) || !currentTarget.contains(target)) return;
                if (!worksByTap(target, currentTarget)) flip();
              }
            : undefined
        }
      >
        {panels.map((panel, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a face is known by its place
            key={index}
            className={styles.face}
            aria-hidden={index !== face}
            inert={index !== face}
          >
            {draw(panel, size, String(index))}
          </div>
        ))}
      </div>
      <Spoken>{spoken}</Spoken>
    </div>
  );
}
