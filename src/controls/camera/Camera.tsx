import { useRef } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { asText } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import styles from './Camera.module.css';
import type { camera } from './camera.ts';
import { canScan, missing } from './detectors.ts';
import { noCamera, useStream } from './useStream.tsx';
import { Viewfinder } from './Viewfinder.tsx';

export type CameraView = ViewProps<typeof camera>;

const ROOM_FOR_HEADER = 90;
const ROOM_FOR_WORDS = 60;

export function Camera(view: CameraView) {
  const { id, props, value, size, mode, written } = view;
  const frame = useRef<HTMLDivElement>(null);
  const { state, start, stop } = useStream(frame);
  const live = mode === 'live';
  const name = props.label ?? id;
  const shutter = props.snapshot || written.has('snapshotAction');
  const header = props.label !== undefined && !props.hideLabel && size.height >= ROOM_FOR_HEADER;
  // In the editor it is a picture of the phone, which can do all of this.
  const cannot = live ? missing(props.scan) : undefined;
  const useless = live && !shutter && !canScan(props.scan);
  const stopped = state.phase === 'off' ? state.problem : undefined;
  const problem = (live ? noCamera() : undefined) ?? (useless ? cannot : undefined) ?? stopped;
  const canStart = live && !useless && noCamera() === undefined;
  const last = asText(value);

  return (
    <div ref={frame} className={styles.camera}>
      {header && (
        <div className={styles.header}>
          <span className={styles.label}>{props.label}</span>
          {state.phase === 'live' && <span className={styles.live}>LIVE</span>}
        </div>
      )}
      {state.phase === 'live' ? (
        <Viewfinder
          view={view}
          stream={state.stream}
          name={name}
          chip={!header}
          shutter={shutter}
          notice={cannot}
          onStop={stop}
        />
      ) : (
        <button
          type="button"
          className={styles.idle}
          aria-label={problem === undefined ? `Start the camera: ${name}` : `${name}: ${problem}`}
          aria-busy={state.phase === 'starting'}
          aria-disabled={live && !canStart}
          tabIndex={live ? undefined : -1}
          onClick={() => {
            if (canStart && state.phase === 'off') start();
          }}
        >
          <span className={styles.glyph}>
            <Icon
              name={
                problem === undefined
                  ? shutter && !canScan(props.scan) && live
                    ? 'camera'
                    : 'barcode.viewfinder'
                  : 'video.slash'
              }
              size={Math.round(Math.max(16, Math.min(56, size.height * 0.3, size.width * 0.4)))}
            />
          </span>
          {size.height >= ROOM_FOR_WORDS && (
            <>
              <span className={styles.words} data-problem={problem !== undefined}>
                {problem ?? (state.phase === 'starting' ? 'Starting…' : 'Tap to start the camera')}
              </span>
              {problem === undefined && cannot !== undefined && <span className={styles.small}>{cannot}</span>}
              {last !== undefined && last !== '' && <span className={styles.small}>Last: {last}</span>}
            </>
          )}
        </button>
      )}
    </div>
  );
}
