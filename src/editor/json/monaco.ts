// Monaco with the features a layout needs and no others. Loaded with the first pane that shows code.
import { editor, KeyCode, KeyMod, languages, MarkerSeverity, Range, Uri } from 'monaco-editor/editor/editor.api';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/longLinesHelper/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/tokenization/register';
import 'monaco-editor/features/wordOperations/register';
// What registers “suggest” brings completion by language models along.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import { catalog } from '../../controls/catalog.ts';
import { buildSchema } from '../../layout/schema.ts';
import { speakJson } from './json-language.ts';
import { followScheme } from './monaco-theme.ts';

export { editor, KeyCode, KeyMod, languages, MarkerSeverity, Range, Uri };

/** The address of the model that is the document. */
export const LAYOUT_URI = Uri.parse('inmemory://carter/layout.json');

self.MonacoEnvironment = { getWorker: () => new EditorWorker({ name: 'text' }) };
speakJson({ files: [LAYOUT_URI.toString()], schema: () => buildSchema(catalog) });
followScheme();
// Ctrl+. is taken: it holds pushes, wherever the focus is.
editor.addKeybindingRules([
  { keybinding: KeyMod.CtrlCmd | KeyCode.Period, command: '-editor.action.quickFix' },
  {
    keybinding: KeyMod.Alt | KeyCode.Enter,
    command: 'editor.action.quickFix',
    when: 'editorTextFocus && !findWidgetVisible',
  },
]);
// Widths are measured when the first editor is made, which may be before the font is there.
void document.fonts.load('12px "JetBrains Mono Variable"').then(() => editor.remeasureFonts());

/** Whatever shows code looks like this. */
export const LOOK = {
  fontFamily: 'var(--code)',
  fontSize: 12,
  lineHeight: 19,
  fontLigatures: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderFinalNewline: 'on',
  renderLineHighlightOnlyWhenFocus: true,
  overviewRulerLanes: 2,
  lineNumbersMinChars: 4,
  padding: { top: 8, bottom: 8 },
  // The same text area in every browser, which every screen reader knows.
  editContext: false,
  guides: { indentation: true },
  links: false,
  occurrencesHighlight: 'off',
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
  wordBasedSuggestions: 'off',
  largeFileOptimizations: false,
  automaticLayout: true,
  // Menus and hints may reach out of a low pane.
  fixedOverflowWidgets: true,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
  stickyScroll: { enabled: false },
  tabSize: 2,
} as const satisfies editor.IStandaloneEditorConstructionOptions;
