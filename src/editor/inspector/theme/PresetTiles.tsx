import { pageFill } from '../../../controls/appearance.ts';
import { layoutTheme, type Scheme } from '../../../controls/theme.ts';
import { type JsonObject, sameJson } from '../../../layout/json.ts';
import { PRESETS } from './presets.ts';
import styles from './theme.module.css';

interface PresetTilesProps {
  readonly theme: JsonObject;
  readonly onPick: (theme: JsonObject) => void;
}

export function PresetTiles({ theme, onPick }: PresetTilesProps) {
  return (
    <div className={styles.presets}>
      {PRESETS.map((preset) => (
        <button
          key={preset.name}
          type="button"
          className={styles.preset}
          title={preset.help}
          aria-pressed={sameJson(theme, preset.theme)}
          onClick={() => onPick(preset.theme)}
        >
          <span aria-hidden="true">
            <Half theme={preset.theme} scheme="light" />
            <Half theme={preset.theme} scheme="dark" />
          </span>
          {preset.name}
        </button>
      ))}
    </div>
  );
}

function Half({ theme, scheme }: { readonly theme: JsonObject; readonly scheme: Scheme }) {
  const look = layoutTheme({ theme }, scheme);
  return (
    <span className={styles.half} style={{ background: pageFill(look) }}>
      <span
        style={{
          background: look.surfacePrimary,
          borderColor: look.borderColor,
          borderRadius: Math.min(10, look.cornerRadius / 2),
        }}
      >
        <i style={{ width: '80%', background: look.foregroundColor }} />
        <i style={{ width: '55%', background: look.accentColor }} />
      </span>
    </span>
  );
}
