// What is carried, under the hand: over everything, also on its way from the palette.
import { useLayoutEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { ControlView } from '../../controls/ControlView.tsx';
import { type Screen, ScreenProvider } from '../../controls/Screen.tsx';
import { idOf, typeOf } from '../../layout/document.ts';
import { withId } from '../../layout/ids.ts';
import { member } from '../../layout/json.ts';
import type { Spot } from './drag.ts';
import type { Lift } from './gesture.ts';
import styles from './Lifted.module.css';
import { useCanvas, useCanvasState } from './useCanvas.tsx';
import { useCanvasScreen } from './useCanvasScreen.tsx';

/** More would only hide where it goes. */
const MOST_DRAWN = 12;

export function Lifted() {
  const lift = useCanvasState(({ gesture }) => (gesture?.by === 'hand' ? gesture.lift : undefined));
  return lift === undefined ? null : createPortal(<Carried lift={lift} />, document.body);
}

/** What is not in the layout yet has its sample by what it is. */
function withSamples(screen: Screen, { nodes }: Lift): Screen {
  const [node] = nodes;
  const sample = screen.catalog.get(typeOf(node))?.value.sample;
  return { ...screen, valueOf: () => (member(node, 'defaultValue') === undefined ? sample : undefined) };
}

function Carried({ lift }: { readonly lift: Lift }) {
  const { hand } = useCanvas();
  const still = useCanvasScreen();
  const screen = useMemo(() => (lift.kind === 'new' ? withSamples(still, lift) : still), [still, lift]);
  const zoom = useCanvasState((state) => state.zoom);
  const element = useRef<HTMLDivElement>(null);
  const { area, grab, pieces } = lift;
  useLayoutEffect(() => {
    const put = ({ x, y }: Spot) => {
      const left = x - grab.x * area.width * zoom;
      const top = y - grab.y * area.height * zoom;
      if (element.current !== null) element.current.style.transform = `translate(${left}px, ${top}px)`;
    };
    put(hand.at());
    return hand.subscribe(put);
  }, [hand, grab, area, zoom]);
  const drawn = pieces.slice(0, MOST_DRAWN);
  return (
    <div ref={element} className={styles.carried} aria-hidden="true" inert>
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
  );
}
