import { Palette } from 'lucide-react';
import { pageFill } from '../../../controls/appearance.ts';
import { layoutTheme, type Scheme } from '../../../controls/theme.ts';
import { Button } from '../../ui/Button.tsx';
import { useApp, useLayout } from '../../useApp.tsx';
import { contrastWarnings } from '../theme/warnings.ts';
import styles from './layout.module.css';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The theme in two swatches, and the way to its editor. */
export function ThemeGlimpse() {
  const { dialogs } = useApp();
  const layout = useLayout();
  const warnings = SCHEMES.flatMap((scheme) => contrastWarnings(layout, scheme));
  return (
    <>
      <div className={styles.looks}>
        {SCHEMES.map((scheme) => {
          const theme = layoutTheme(layout, scheme);
          return (
            <div
              key={scheme}
              className={styles.look}
              style={{ background: pageFill(theme), color: theme.foregroundColor }}
            >
              {scheme === 'light' ? 'Light' : 'Dark'}
              <div style={{ background: theme.surfacePrimary, borderColor: theme.borderColor }}>
                {[theme.foregroundColor, theme.secondaryColor, theme.tertiaryColor, theme.accentColor].map(
                  (color, index) => (
                    // Two of them may be the same colour.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <i key={index} style={{ background: color }} />
                  ),
                )}
              </div>
            </div>
          );
        })}
      </div>
      {warnings.length > 0 && (
        <p className={styles.quiet}>
          {warnings.length === 1 ? 'One colour is' : `${warnings.length} colours are`} hard to read. The theme editor
          shows which.
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" onClick={() => dialogs.show('theme')}>
          <Palette size={14} strokeWidth={1.75} aria-hidden="true" /> Edit the theme…
        </Button>
      </div>
    </>
  );
}
