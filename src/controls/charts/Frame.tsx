// What all charts are framed in: title and reading, the picture, a legend, and their data for those who cannot see it.
import type { ReactNode } from 'react';
import type { ViewMode } from '../view.tsx';
import { DataList } from './DataList.tsx';
import styles from './Frame.module.css';
import type { FrameLayout } from './frame.ts';
import type { Picking } from './usePicking.tsx';

export interface LegendEntry {
  readonly name: string;
  readonly color: string;
}

interface FrameProps {
  readonly layout: FrameLayout;
  /** For screen readers. */
  readonly name: string;
  readonly title: ReactNode;
  readonly reading?: string | undefined;
  readonly legend?: readonly LegendEntry[];
  /** One sentence that says what the picture says. */
  readonly summary: string;
  readonly isEmpty: boolean;
  readonly mode: ViewMode;
  readonly picking?: Picking | undefined;
  readonly count?: number;
  readonly label?: (index: number) => string;
  /** The picture, `layout.room` large. */
  readonly children: ReactNode;
}

export function Frame(props: FrameProps) {
  const { layout, name, reading, legend = [], summary, isEmpty, mode, picking, count = 0, label } = props;
  const { room } = layout;
  const isStill = mode === 'still' || isEmpty || picking === undefined;
  const title = layout.title > 0 && (
    <div className={styles.title} data-place={layout.place} style={{ height: layout.title }}>
      {(layout.place === 'above' || reading === undefined) && <span className={styles.label}>{props.title}</span>}
      {reading !== undefined && (
        <span className={styles.reading} aria-hidden="true">
          {reading}
        </span>
      )}
    </div>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: its caption is the label of the control, which may be hidden
    <div className={styles.frame} role="group" aria-label={name} style={{ '--small': `${layout.small}px` } as never}>
      {layout.place === 'above' && title}
      <div className={styles.room} style={{ width: room.width, height: room.height }}>
        {isEmpty ? (
          <p className={styles.empty}>No data</p>
        ) : (
          <div className={styles.plot} {...(isStill ? {} : picking.surface)}>
            {props.children}
          </div>
        )}
        {!isEmpty && <p className={styles.said}>{summary}</p>}
        {!isStill && label !== undefined && (
          <DataList name={`${name}: data`} count={count} label={label} picking={picking} />
        )}
      </div>
      {layout.legend > 0 && (
        <div className={styles.legend} data-place={layout.place} style={{ height: layout.legend }} aria-hidden="true">
          {legend.map(({ name: entry, color }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries may have one name
            <span key={at} className={styles.chip}>
              <i style={{ background: color }} />
              {entry}
            </span>
          ))}
        </div>
      )}
      {layout.place === 'below' && title}
    </div>
  );
}
