// What is carried, under the hand: over everything, also on its way from the palette.
import { useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { ControlView } from '../../controls/ControlView.tsx';
import { type Screen, ScreenProvider } from '../../controls/Screen.tsx';
import { idOf, typeOf } from '../../layout/document.ts';
import { withId } from '../../layout/ids.ts';
import { member } from '../../layout/json.ts';
import { sampleOf } from '../../layout/sample.ts';
import type { Spot } from './drag.ts';
import styles from './Lifted.module.css';
import type { Lift } from './lift.ts';
import { useCanvas, useCanvasState } from './useCanvas.tsx';
import { useCanvasScreen } from './useCanvasScreen.tsx';

/** More would only hide where it goes. */
const MOST_DRAWN = 12;

export function Lifted() {
  const busy = useCanvasState(({ gesture }) => gesture?.by === 'hand');
  const lift = useCanvasState(({ gesture }) => (gesture?.by === 'hand' ? gesture.lift : undefined));
  if (!busy) return null;
  return createPortal(
    <>
      <Shield />
      {lift !== undefined && <Carried lift={lift} />}
    </>,
    document.body,
  );
}

/** Nothing under the hand is asked for anything while it carries; the wheel still scrolls the page. */
function Shield() {
  const { parts } = useCanvas();
  return <div className={styles.shield} onWheel={({ deltaY }) => parts.scroller?.scrollBy(0, deltaY)} />;
}

/** How far to either side it can be carried, in pixels, which are the milliseconds of the animation. */
const REACH = 20_000;

/**
 * A transform that a script writes makes Chromium sort all layers of the page anew in every frame, which with hundreds of
 * controls takes longer than everything else. Moving a paused animation along does not.
 */
function slider(element: HTMLElement, axis: 'X' | 'Y'): Animation {
  const at = (px: number) => ({ transform: `translate${axis}(${px}px)` });
  const animation = element.animate([at(-REACH), at(REACH)], { duration: 2 * REACH, fill: 'both' });
  animation.pause();
  return animation;
}

/** What is not in the layout yet has its sample by what it is. */
function withSamples(screen: Screen, { nodes }: Lift): Screen {
  const [node] = nodes;
  const sample = sampleOf(screen.catalog.get(typeOf(node)), node);
  return { ...screen, valueOf: () => (member(node, 'defaultValue') === undefined ? sample : undefined) };
}

function Carried({ lift }: { readonly lift: Lift }) {
  const { hand } = useCanvas();
  const still = useCanvasScreen();
  const screen = useMemo(() => (lift.kind === 'new' ? withSamples(still, lift) : still), [still, lift]);
  const zoom = useCanvasState((state) => state.zoom);
  const across = useRef<HTMLDivElement>(null);
  const down = useRef<HTMLDivElement>(null);
  const { area, grab, pieces } = lift;
  useLayoutEffect(() => {
    if (across.current === null || down.current === null) return;
    const [x, y] = [slider(across.current, 'X'), slider(down.current, 'Y')];
    const put = (at: Spot) => {
      x.currentTime = at.x - grab.x * area.width * zoom + REACH;
      y.currentTime = at.y - grab.y * area.height * zoom + REACH;
    };
    put(hand.at());
    const stop = hand.subscribe(put);
    return () => {
      stop();
      x.cancel();
      y.cancel();
    };
  }, [hand, grab, area, zoom]);
  const drawn = pieces.slice(0, MOST_DRAWN);
  return (
    <div ref={across} className={styles.carried} aria-hidden="true" inert>
      <div ref={down}>
        <div
          className={styles.tilted}
          style={{
            width: area.width,
            height: area.height,
            transform: `scale(${zoom}) rotate(${drawn.length > 1 ? 0 : 2}deg)`,
            transformOrigin: '0 0',
          }}
        >
          <ScreenProvider value={screen}>
            {drawn.map(({ node, area: piece }, index) => (
              <div
                // biome-ignore lint/suspicious/noArrayIndexKey: they are known by their place
                key={index}
                className={styles.piece}
                style={{
                  left: piece.x - area.x,
                  top: piece.y - area.y,
                  width: piece.width,
                  height: piece.height,
                  background: screen.theme.pageBackground,
                }}
              >
                <ControlView node={idOf(node) === undefined ? withId(node, 'carried') : node} size={piece} />
              </div>
            ))}
          </ScreenProvider>
        </div>
      </div>
    </div>
  );
}
