import { Icon } from '../icons/Icon.tsx';
import styles from './Carousel.module.css';

interface MarksProps {
  readonly style: string;
  readonly page: number;
  readonly titles: readonly string[];
  readonly width: number;
  /** Undefined in a picture. */
  readonly choose: ((page: number) => void) | undefined;
  readonly pause: { readonly isStopped: boolean; readonly toggle: () => void } | undefined;
}

const MOST = 24;
/** Marks closer than this can neither be told apart nor hit. */
const LEAST = 11;
const PAUSE = 28;

/** A mark for each page. Keys turn pages on the row itself, so these are no stops. */
export function Marks({ style, page, titles, width, choose, pause }: MarksProps) {
  const room = Math.max(0, width - (pause === undefined ? 0 : 2 * PAUSE));
  const each = Math.min(style === 'bars' ? 2 * MOST : MOST, room / titles.length);
  return (
    <div className={styles.marks} data-style={style}>
      {each < LEAST ? (
        <span className={styles.count}>
          {page + 1} / {titles.length}
        </span>
      ) : (
        titles.map((title, index) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: titles need not be unique
            key={index}
            type="button"
            tabIndex={-1}
            aria-label={`Go to ${title}`}
            aria-current={index === page ? 'true' : undefined}
            style={{ width: each }}
            onClick={() => choose?.(index)}
          />
        ))
      )}
      {pause !== undefined && (
        <button
          type="button"
          className={styles.pause}
          aria-label={pause.isStopped ? 'Turn pages by themselves' : 'Stop turning pages'}
          onClick={pause.toggle}
        >
          <Icon name={pause.isStopped ? 'play.fill' : 'pause.fill'} size={11} />
        </button>
      )}
    </div>
  );
}
