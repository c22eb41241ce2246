import { type CSSProperties, useState } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { useMayLoad } from '../Screen.tsx';
import type { ViewProps } from '../view.tsx';
import styles from './Image.module.css';
import type { image } from './image.ts';
import { fitted, shownFor, sourceOf } from './picture.ts';

type ImageView = ViewProps<typeof image>;

/** Points; also what a symbol rests at in a flow grid. */
const LEAST_GLYPH = 28;
const FILLS = 0.82;

export function Image(view: ImageView) {
  const { id, props, value, size, accent } = view;
  const name = props.label ?? id;
  const shown = shownFor(props, value);
  if (shown.kind === 'picture') return <Picture view={view} url={shown.url} instead={shown.instead} name={name} />;
  if (shown.kind === 'nothing')
    return <Instead glyph="photo" note={undefined} view={view} name={`${name}: no picture yet`} />;
  const glyph = Math.max(LEAST_GLYPH, Math.round(Math.min(size.width, size.height) * FILLS));
  return (
    <div className={styles.image} style={{ color: shown.color ?? accent }}>
      <span key={shown.name} className={styles.symbol}>
        <Icon name={shown.name} size={Math.min(glyph, Math.max(12, size.height))} title={name} />
      </span>
    </div>
  );
}

interface PictureProps {
  readonly view: ImageView;
  readonly url: string;
  readonly instead: string | undefined;
  readonly name: string;
}

interface Loaded {
  readonly url: string;
  /** Width over height. */
  readonly shape: number;
}

function Picture({ view, url, instead, name }: PictureProps) {
  const { size, mode } = view;
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState<string>();
  // The editor opens layouts from anywhere; their servers hear of it only when somebody runs them.
  const isRemote = !url.startsWith('data:');
  const mayLoad = useMayLoad(mode === 'live' ? url : undefined, 'image');
  if (mode === 'still' && isRemote) {
    return <Instead glyph={instead ?? 'photo'} note={sourceOf(url)} view={view} name={name} />;
  }
  if (!mayLoad) {
    return (
      <Instead
        glyph={instead ?? 'hand.raised'}
        note="Not allowed yet"
        view={view}
        name={`${name}: ${sourceOf(url)} may not send its picture yet`}
      />
    );
  }
  if (failed === url) {
    return (
      <Instead
        glyph={instead ?? 'photo.badge.exclamationmark'}
        note="Picture did not load"
        view={view}
        name={`${name}: the picture did not load`}
      />
    );
  }
  // The picture before stays until the next is here, so that a camera’s stills do not flicker.
  const layers = loaded !== undefined && loaded.url !== url ? [loaded.url, url] : [url];
  return (
    <div className={styles.image}>
      {loaded === undefined && (
        <span className={styles.waiting}>
          <Icon name={instead ?? 'photo'} size={Math.max(16, Math.min(size.width, size.height) * 0.4)} />
        </span>
      )}
      {layers.map((layer) => (
        <img
          key={layer}
          className={styles.picture}
          src={layer}
          alt={layer === url ? name : ''}
          draggable={false}
          decoding="async"
          referrerPolicy="no-referrer"
          data-ready={loaded?.url === layer}
          style={frameOf(view, loaded?.shape)}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            layer === url && setLoaded({ url, shape: naturalWidth / naturalHeight })
          }
          onError={() => layer === url && setFailed(url)}
        />
      ))}
    </div>
  );
}

function frameOf({ props, size, theme }: ImageView, shape: number | undefined): CSSProperties {
  if (props.style === 'circle') {
    const side = Math.min(size.width, size.height);
    return {
      width: side,
      height: side,
      borderRadius: '50%',
      objectFit: props.aspectRatio === 'fit' ? 'contain' : 'cover',
    };
  }
  const borderRadius =
    props.imageCornerRadius ?? Math.max(0, theme.cornerRadius - (props.hideBackground ? 0 : theme.controlPadding / 2));
  if (props.aspectRatio === 'fill') return { ...size, borderRadius, objectFit: 'cover' };
  // Round corners belong to the picture, not to the room left over beside it.
  return { ...fitted(size, shape ?? Number.NaN), borderRadius, objectFit: 'contain' };
}

interface InsteadProps {
  readonly glyph: string;
  readonly note: string | undefined;
  readonly view: ImageView;
  readonly name: string;
}

const NOTE_FROM = { width: 96, height: 72 };

function Instead({ glyph, note, view: { size }, name }: InsteadProps) {
  const noted = note !== undefined && size.width >= NOTE_FROM.width && size.height >= NOTE_FROM.height;
  const side = Math.min(size.width, size.height) * (noted ? 0.42 : 0.6);
  return (
    <div className={styles.instead} role="img" aria-label={name}>
      <Icon name={glyph} size={Math.round(Math.max(14, Math.min(160, side)))} />
      {noted && <span className={styles.note}>{note}</span>}
    </div>
  );
}
