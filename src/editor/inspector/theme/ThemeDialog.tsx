// The theme of the layout, changed as one step of undo for as long as the dialog is open.
import { useMemo, useState } from 'react';
import { colorField } from '../../../layout/fields.ts';
import { isObject, type Json, type JsonObject, member, type Path } from '../../../layout/json.ts';
import { isRefused } from '../../../layout/outcome.ts';
import type { DialogContent } from '../../shell/Dialogs.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useApp, useEditorState, useLayout } from '../../useApp.tsx';
import { Segments } from '../fields/Segments.tsx';
import { Row } from '../Row.tsx';
import { newBurst, type Subject } from '../row.ts';
import { withPalette, withPreset } from './laying.ts';
import { PresetTiles } from './PresetTiles.tsx';
import { paletteOf } from './palette.ts';
import { ThemePreviews } from './ThemePreviews.tsx';
import { ForeignThemeRows, ThemeRows } from './ThemeRows.tsx';
import styles from './theme.module.css';
import { modesWith, type ThemeScope, themeGroups } from './theme-groups.ts';
import { type ContrastWarning, contrastWarnings } from './warnings.ts';

const THEME_PATH: Path = ['theme'];
const NO_THEME: JsonObject = {};

const SCOPES = [
  { value: 'base', label: 'Both modes', help: 'Holds in light and in dark mode, where neither says otherwise.' },
  { value: 'light', label: 'Light', help: 'Laid over that while the phone is in light mode.' },
  { value: 'dark', label: 'Dark', help: 'Laid over that while the phone is in dark mode.' },
] as const;

const accentField = colorField({
  label: 'Accent',
  help: 'All other colours are made from this one, for both modes, so that every text can be read.',
});

/** Writes the theme under one name and one burst; `cancel` goes back to what was there. */
function useThemeEdits() {
  const { editor, notices } = useApp();
  const [session] = useState(() => ({ burst: newBurst(THEME_PATH), before: member(editor.layout(), 'theme') }));
  return useMemo(() => {
    const write = (path: Path, value: Json | undefined): string | undefined => {
      const outcome = editor.edit({ kind: 'setAt', path, value }, { burst: session.burst, name: 'Change the theme' });
      return isRefused(outcome) ? outcome.refused : undefined;
    };
    const subject: Subject = {
      key: 'theme',
      targets: [],
      definition: undefined,
      places: () => [[]],
      write,
    };
    const set = (theme: JsonObject | undefined) => {
      const refused = write(THEME_PATH, theme);
      if (refused !== undefined) notices.toast(refused, { tone: 'bad' });
    };
    const cancel = () => {
      const { past } = editor.state.getState().history;
      if (past.at(-1)?.burst === session.burst) editor.undo();
      else if (member(editor.layout(), 'theme') !== session.before) write(THEME_PATH, session.before);
    };
    return { subject, set, cancel };
  }, [editor, notices, session]);
}

export function ThemeDialog({ onClose }: DialogContent) {
  const layout = useLayout();
  const tab = useEditorState((state) => state.tab);
  const { subject, set, cancel } = useThemeEdits();
  const [scope, setScope] = useState<ThemeScope>('base');
  const written = member(layout, 'theme');
  const theme = isObject(written) ? written : NO_THEME;
  const warnings = useMemo(() => [...contrastWarnings(layout, 'light'), ...contrastWarnings(layout, 'dark')], [layout]);
  const groups = themeGroups(scope);
  const putBack = () => {
    cancel();
    onClose();
  };
  const mend = (warning: ContrastWarning) =>
    void subject.write(['theme', warning.scheme, warning.key], warning.instead);
  // Shown where the key is written, or else where the mend would be.
  const shown = warnings.filter((warning) => scope === 'base' || scope === warning.scheme);
  return (
    <Dialog
      title="Theme"
      description="Colours, lettering and shape of the whole layout, with the open tab drawn in both modes."
      width={1080}
      onClose={onClose}
      onEscape={putBack}
      foot={
        <>
          <Button className={styles.start ?? ''} look="quiet" onClick={() => set(undefined)}>
            Back to the app’s own look
          </Button>
          <Button onClick={putBack}>Cancel</Button>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.editor}>
        <div className={styles.keys}>
          <section className={styles.part}>
            <h3>Start from</h3>
            <PresetTiles theme={theme} onPick={(preset) => set(withPreset(written, preset))} />
          </section>
          <FromAccent theme={theme} onMake={(palette) => set(withPalette(written, palette))} />
          <section className={styles.part}>
            <h3 id="theme-scope">Every key</h3>
            <div className={styles.scope}>
              <Segments
                labelId="theme-scope"
                value={scope}
                options={SCOPES}
                onChoose={(next) => setScope(next as ThemeScope)}
              />
            </div>
            {warnings.length > 0 && (
              <p className={styles.quiet} role="status">
                {warnings.length === 1 ? 'One colour is' : `${warnings.length} colours are`} hard to read; see the notes
                below.
              </p>
            )}
            {groups.map((group) => (
              <div key={group.title} className={styles.group}>
                <h4>{group.title}</h4>
                <ThemeRows
                  group={group}
                  path={THEME_PATH}
                  themes={[written]}
                  subject={subject}
                  warnings={group.path.length === 0 || group.path[0] === scope ? shown : []}
                  onMend={mend}
                  {...(scope === 'base' && group.path.length === 0 && { noteOn: (key) => modesWith(written, key) })}
                />
              </div>
            ))}
            {scope === 'base' && (
              <ForeignThemeRows
                groups={[...groups, ...themeGroups('light'), ...themeGroups('dark')]}
                path={THEME_PATH}
                themes={[written]}
                subject={subject}
              />
            )}
          </section>
        </div>
        <ThemePreviews layout={layout} tab={tab} />
      </div>
    </Dialog>
  );
}

interface FromAccentProps {
  readonly theme: JsonObject;
  readonly onMake: (palette: JsonObject) => void;
}

const ACCENT_PATH: Path = ['accent'];

function FromAccent({ theme, onMake }: FromAccentProps) {
  const [accent, setAccent] = useState<Json | undefined>();
  const { accentColor } = theme;
  const subject = useMemo<Subject>(
    () => ({
      key: 'accent',
      targets: [],
      definition: undefined,
      places: () => [],
      write: (_, value) => {
        setAccent(value);
        if (typeof value === 'string') onMake(paletteOf({ accent: value }));
        return undefined;
      },
    }),
    [onMake],
  );
  return (
    <section className={styles.part}>
      <h3>From one accent colour</h3>
      <Row field={accentField} path={ACCENT_PATH} values={[accent]} subject={subject} />
      {accent === undefined && typeof accentColor === 'string' && (
        <Button size="small" onClick={() => onMake(paletteOf({ accent: accentColor }))}>
          Make one from {accentColor}
        </Button>
      )}
    </section>
  );
}
