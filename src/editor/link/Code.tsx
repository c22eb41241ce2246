import { create } from 'qrcode';
import { useMemo } from 'react';
import { modulesPath } from '../../controls/qrCode/modules.ts';
import styles from './PairDialog.module.css';

/** Free squares around the code, without which scanners do not find it. */
const QUIET = 4;

/** A QR code, dark on white in both schemes, as scanners want it. */
export function Code({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'L' });
    return {
      size: modules.size,
      path: modulesPath({ size: modules.size, dark: (row, column) => modules.get(row, column) === 1 }, 'sharp'),
    };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.code}
      viewBox={`${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`}
      shapeRendering="crispEdges"
    >
      <title>{label}</title>
      <path d={path} fill="#000" />
    </svg>
  );
}
