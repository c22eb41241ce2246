import { create } from 'qrcode';
import { useMemo } from 'react';
import { contrast } from '../contrast.ts';
import { Icon } from '../icons/Icon.tsx';
import { useScreen } from '../Screen.tsx';
import { asText } from '../values.ts';
import type { ViewProps } from '../view.tsx';
import { modulesPath, plateOf } from './modules.ts';
import styles from './QrCode.module.css';
import type { qrCode } from './qrCode.ts';

const BLACK = '#000000';
const WHITE = '#FFFFFF';
/** Scanners need this much between squares and ground. */
const LEAST_CONTRAST = 3;
const CAPTION_LINE = 1.4;
const LEAST_CODE = 44;

export function QrCode({ id, props, value, written, size, theme }: ViewProps<typeof qrCode>) {
  const { textScale } = useScreen();
  const text = asText(value) ?? props.text ?? '';
  const name = props.label ?? id;
  const code = useMemo(
    () => drawn(text, props.correctionLevel, props.style),
    [text, props.correctionLevel, props.style],
  );
  const captionRoom = Math.ceil(theme.labelFontSize * textScale * CAPTION_LINE) + 4;
  const captioned = !props.hideLabel && size.height - captionRoom >= LEAST_CODE;
  const side = Math.max(0, Math.min(size.width, size.height - (captioned ? captionRoom : 0)));
  // White is the default of the field, and white on white could not be read.
  const ink = written.has('tint') && props.tint !== WHITE ? props.tint : BLACK;
  const ground = contrast(ink, WHITE) >= LEAST_CONTRAST ? WHITE : BLACK;
  return (
    <div className={styles.code}>
      {code === 'nothing' || code === 'too much' ? (
        <div className={styles.message} style={{ minHeight: side }}>
          <Icon
            name={code === 'nothing' ? 'qrcode' : 'exclamationmark.triangle'}
            size={Math.max(18, Math.min(40, side * 0.3))}
          />
          <span>{code === 'nothing' ? 'Nothing to encode yet' : tooMuch(props.correctionLevel)}</span>
        </div>
      ) : (
        <svg
          className={styles.plate}
          width={side}
          height={side}
          viewBox={plateOf(code.squares, side, devicePixelRatio)}
          style={{ background: ground, borderRadius: Math.min(theme.cornerRadius / 2, side / 16) }}
          role="img"
          aria-label={`${name}: QR code`}
        >
          <path d={code.path} fill={ink} />
        </svg>
      )}
      {captioned && <div className={styles.caption}>{name}</div>}
    </div>
  );
}

type Level = ViewProps<typeof qrCode>['props']['correctionLevel'];
type Style = ViewProps<typeof qrCode>['props']['style'];

function drawn(text: string, errorCorrectionLevel: Level, style: Style) {
  if (text === '') return 'nothing';
  try {
    const { modules } = create(text, { errorCorrectionLevel });
    const dark = (row: number, column: number) => modules.get(row, column) !== 0;
    const path = modulesPath({ size: modules.size, dark }, style === 'rounded' ? 'rounded' : 'sharp');
    return { squares: modules.size, path };
  } catch {
    // The only thing `create` refuses is more text than the largest code holds.
    return 'too much';
  }
}

function tooMuch(level: Level): string {
  return level === 'L'
    ? 'Too much text for a QR code. Shorten it.'
    : 'Too much text for a QR code. Shorten it, or lower the error correction.';
}
