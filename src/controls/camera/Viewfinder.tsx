import { type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { useLatest } from '../useHold.tsx';
import type { Size } from '../view.tsx';
import styles from './Camera.module.css';
import type { CameraView } from './Camera.tsx';
import type { Reading } from './codes.ts';
import { createLook, type Sighting } from './detectors.ts';
import { look, NOTHING_SEEN } from './readings.ts';
import { takeStill } from './shutter.ts';
import { coverBox } from './still.ts';

interface ViewfinderProps {
  readonly view: CameraView;
  readonly stream: MediaStream;
  readonly name: string;
  /** The LIVE mark belongs into the picture. */
  readonly chip: boolean;
  readonly shutter: boolean;
  /** What this browser cannot do. */
  readonly notice: string | undefined;
  readonly onStop: () => void;
}

/** Between two looks: quick enough to feel instant, slow enough for an old phone. */
const LOOK_MS = 120;
const CONFIRM_MS = 1600;
/** Points; below, buttons and marks shrink and nothing is told in words. */
const SMALL = 100;

interface Seen {
  readonly sightings: readonly Sighting[];
  readonly picture: Size;
}

const NOTHING: Seen = { sightings: [], picture: { width: 1, height: 1 } };

/** Looks at the picture again and again for as long as it is shown. */
function useLooks({ props }: CameraView, video: RefObject<HTMLVideoElement | null>, send: (reading: Reading) => void) {
  const [seen, setSeen] = useState(NOTHING);
  const latest = useLatest({ send, debounce: props.debounce, auto: props.sendMode === 'auto' });
  const { scan, symbologies } = props;
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let watch = NOTHING_SEEN;
    createLook({ scan, symbologies }).then((lookAt) => {
      const again = async () => {
        const picture = video.current;
        const ready = picture !== null && picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
        const sightings = ready ? await lookAt(picture) : [];
        if (over) return;
        const { send: put, debounce, auto } = latest.current;
        if (picture !== null) {
          setSeen((before) =>
            before.sightings.length === 0 && sightings.length === 0
              ? before
              : { sightings, picture: { width: picture.videoWidth, height: picture.videoHeight } },
          );
        }
        if (auto) {
          const looked = look(watch, sightings, performance.now(), debounce * 1000);
          watch = looked.watch;
          for (const { value, kind } of looked.send) put({ value, kind });
        }
        timer = setTimeout(again, LOOK_MS);
      };
      if (!over) again();
    });
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [scan, symbologies, video, latest]);
  return seen;
}

interface TorchTrack {
  readonly getCapabilities?: () => { readonly torch?: boolean };
}

export function Viewfinder({ view, stream, name, chip, shutter, notice, onStop }: ViewfinderProps) {
  const { props, emit, size } = view;
  const video = useRef<HTMLVideoElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [sent, setSent] = useState<Reading>();
  const [flash, setFlash] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [lit, setLit] = useState(false);
  const track = stream.getVideoTracks()[0];
  const hasTorch = props.torch && (track as TorchTrack | undefined)?.getCapabilities?.().torch === true;

  useEffect(() => {
    const picture = video.current;
    if (picture === null) return;
    picture.srcObject = stream;
    // Refused where the page was left meanwhile; then there is no picture to show either.
    picture.play().catch(() => {});
    return () => {
      picture.srcObject = null;
    };
  }, [stream]);

  const send = ({ value, kind }: Reading) => {
    emit({ kind: 'haptic', haptic: props.haptic ?? 'success' });
    emit({ kind: 'value', value });
    emit({ kind: 'action', carrier: ['action'], tokens: { value, kind } });
    setSent({ value, kind });
  };
  const seen = useLooks(view, video, send);
  useEffect(() => {
    if (sent === undefined) return;
    const timer = setTimeout(() => setSent(undefined), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [sent]);

  const shoot = async () => {
    const picture = video.current;
    if (picture === null) return;
    const still = await takeStill(picture, { quality: props.snapshotQuality, longest: props.snapshotMaxDimension });
    if (still === undefined) {
      setProblem('No picture yet. Try again in a moment.');
      return;
    }
    setProblem(undefined);
    setFlash((count) => count + 1);
    emit({ kind: 'haptic', haptic: props.haptic ?? 'medium' });
    emit({ kind: 'action', carrier: ['snapshotAction'], tokens: { ...still } });
  };
  const light = async () => {
    try {
      // Not part of the standard types yet.
      await track?.applyConstraints({ advanced: [{ torch: !lit } as MediaTrackConstraintSet] });
      setLit(!lit);
    } catch {
      setProblem('The light did not come on.');
    }
  };

  const room = { width: box.current?.clientWidth ?? size.width, height: box.current?.clientHeight ?? size.height };
  const told = problem ?? sent?.value ?? notice;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a look and a legend of its own
    <div
      ref={box}
      className={styles.finder}
      data-small={room.height < SMALL || room.width < SMALL}
      role="group"
      aria-label={`Camera: ${name}`}
    >
      <video ref={video} className={styles.video} muted playsInline autoPlay aria-label="Camera picture" />
      {seen.sightings.map((sighting) => {
        const { x, y, width, height } = coverBox(sighting.box, seen.picture, room);
        const style = { left: x, top: y, width, height };
        const key = `${sighting.kind} ${sighting.value} ${Math.round(sighting.box.x / 40)}`;
        return props.sendMode === 'tap' ? (
          <button
            key={key}
            type="button"
            className={styles.mark}
            data-tap
            aria-label={`Send ${sighting.value}`}
            style={style}
            onClick={() => send({ value: sighting.value, kind: sighting.kind })}
          />
        ) : (
          <span key={key} className={styles.mark} style={style} />
        );
      })}
      {flash > 0 && <span key={flash} className={styles.flash} />}
      {chip && <span className={styles.liveChip}>LIVE</span>}
      <button type="button" className={styles.round} data-at="stop" aria-label="Stop the camera" onClick={onStop}>
        <Icon name="xmark" size={15} weight="semibold" />
      </button>
      {hasTorch && (
        <button
          type="button"
          className={styles.round}
          data-at="torch"
          aria-label="Light"
          aria-pressed={lit}
          onClick={light}
        >
          <Icon name={lit ? 'flashlight.on.fill' : 'flashlight.off.fill'} size={17} />
        </button>
      )}
      {shutter && <button type="button" className={styles.shutter} aria-label="Take a still" onClick={shoot} />}
      <span className={styles.told} role="status" data-sent={sent !== undefined} data-raised={shutter}>
        {told}
      </span>
    </div>
  );
}
