import { Copy, Ellipsis, FoldVertical, Search, UnfoldVertical, WandSparkles, WrapText } from 'lucide-react';
import type { editor as monacoEditor } from 'monaco-editor/editor/editor.api';
import { useEffect, useState } from 'react';
import { actionById } from '../actions.ts';
import type { App } from '../app.ts';
import { compareWithDevice } from '../link/device-layout.ts';
import { copyText } from '../shell/clipboard.ts';
import { menuItemOf } from '../shell/menu-item.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { useApp, useEditorState, useSetting } from '../useApp.tsx';
import styles from './JsonPane.module.css';
import { sessionOf } from './session.ts';
import { UnfinishedText } from './UnfinishedText.tsx';

type View = monacoEditor.IStandaloneCodeEditor;

/** The row over the text. */
export function JsonTools({ view }: { readonly view: View | undefined }) {
  const app = useApp();
  const wraps = useSetting('jsonWrap');
  const spoken = useSetting('jsonSpoken');
  const broken = useEditorState((state) => state.draft !== undefined);
  const readOnly = useEditorState((state) => state.readOnly);
  const run = (action: string) => {
    view?.focus();
    void view?.getAction(action)?.run();
  };
  const copy = async () => {
    // The text may still be on its way to what was just done on the canvas.
    sessionOf(app).flush();
    const done = await copyText(view?.getModel()?.getValue() ?? '');
    app.notices.toast(
      done ? 'Copied the JSON.' : 'The browser did not let us copy. Select the text and press Ctrl+C.',
      done ? {} : { tone: 'bad' },
    );
  };
  return (
    <div className={styles.bar}>
      <div className={styles.tools} role="toolbar" aria-label="JSON">
        <Where view={view} />
        <UnfinishedText view={view} />
        <span className={styles.space} />
        <IconButton size="small" label="Find" keys="mod+f" onClick={() => run('actions.find')}>
          <Search size={15} />
        </IconButton>
        <IconButton size="small" label="Fold all controls" onClick={() => run('editor.foldLevel4')}>
          <FoldVertical size={15} />
        </IconButton>
        <IconButton size="small" label="Unfold all" onClick={() => run('editor.unfoldAll')}>
          <UnfoldVertical size={15} />
        </IconButton>
        <IconButton
          size="small"
          label="Wrap long lines"
          aria-pressed={wraps}
          onClick={() => app.settings.setState({ jsonWrap: !wraps })}
        >
          <WrapText size={15} />
        </IconButton>
        <IconButton
          size="small"
          label="Format"
          keys="shift+alt+f"
          disabled={broken || readOnly}
          onClick={() => run('editor.action.formatDocument')}
        >
          <WandSparkles size={15} />
        </IconButton>
        <IconButton size="small" label="Copy the JSON" onClick={() => void copy()}>
          <Copy size={15} />
        </IconButton>
        <Menu
          align="end"
          entries={() => [
            ...comparisons(app),
            'line',
            {
              label: 'Text for screen readers',
              checked: spoken,
              run: () => app.settings.setState({ jsonSpoken: !spoken }),
            },
            'line',
            { heading: 'Tab writes here. To leave the text, press Esc and then Tab, or Ctrl+M once.' },
          ]}
        >
          <IconButton size="small" label="More about this text">
            <Ellipsis size={15} />
          </IconButton>
        </Menu>
      </div>
    </div>
  );
}

/** What the text can be laid beside. */
function comparisons(app: App): readonly MenuEntry[] {
  const { live } = app.link.state.getState();
  const devices = live?.studio.state.getState().devices.filter(({ id }) => id !== null) ?? [];
  return [
    { ...menuItemOf(app, actionById('file.versions')), label: 'Compare with a version…' },
    menuItemOf(app, actionById('file.compare')),
    ...devices.map(({ name }) => ({
      label: `Compare with ${name}`,
      run: () => {
        if (live !== undefined) void compareWithDevice(app, live, name);
      },
    })),
  ];
}

/** Line and column of the caret. */
function Where({ view }: { readonly view: View | undefined }) {
  const [place, setPlace] = useState('');
  useEffect(() => {
    if (view === undefined) return;
    const tell = () => {
      const { lineNumber = 1, column = 1 } = view.getPosition() ?? {};
      setPlace(`Line ${lineNumber}, column ${column}`);
    };
    tell();
    const listening = view.onDidChangeCursorPosition(tell);
    return () => listening.dispose();
  }, [view]);
  return <span className={styles.where}>{place}</span>;
}
