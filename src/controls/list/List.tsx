import { useMemo, useState } from 'react';
import type { ViewProps } from '../view.tsx';
import styles from './List.module.css';
import type { list } from './list.ts';
import { cellOf, cellText, columnsFor, isNumeric, MOST_ROWS, rowsOf } from './rows.ts';

export function List({ id, props, value, written, size, mode, theme }: ViewProps<typeof list>) {
  const name = props.label ?? id;
  const rows = useMemo(() => rowsOf(value), [value]);
  const shown = useMemo(() => rows.slice(0, MOST_ROWS), [rows]);
  const columns = useMemo(
    () => columnsFor(props.listColumns, rows).map((column) => ({ ...column, numeric: isNumeric(column, shown) })),
    [props.listColumns, rows, shown],
  );
  const [scrolled, setScrolled] = useState(false);
  // In a low cell the rows say more than the caption.
  const captioned = !props.hideLabel && size.height >= 64;
  return (
    <div
      className={styles.list}
      style={
        {
          '--heading': written.has('tint') ? props.tint : 'var(--second)',
          '--page': theme.pageBackground,
        } as React.CSSProperties
      }
    >
      {captioned && <div className={styles.caption}>{name}</div>}
      {rows.length === 0 ? (
        <div className={styles.empty}>No data</div>
      ) : (
        <section
          className={styles.scroller}
          aria-label={name}
          tabIndex={mode === 'live' ? 0 : -1}
          data-scrolled={scrolled}
          onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop > 0)}
        >
          <table className={styles.table}>
            <thead className={size.height < 48 ? styles.unseen : undefined}>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col" data-numeric={column.numeric}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a delivery replaces all rows; they have no names of their own
                <tr key={index}>
                  {columns.map((column) => (
                    <td key={column.key} data-numeric={column.numeric}>
                      {cellText(cellOf(row, column.key), column.format)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > shown.length && <div className={styles.more}>and {rows.length - shown.length} more</div>}
        </section>
      )}
    </div>
  );
}
