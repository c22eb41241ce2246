// Monaco in the editor’s own colours, whichever of the two schemes is on.
import { editor } from 'monaco-editor/editor/editor.api';

const NAME = 'carter';

/** As #rrggbb, which is all that Monaco takes; of what tokens.css has, the build makes #rgb where it can. */
function token(name: string): string {
  const written = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  return written.length === 4 ? written.replaceAll(/[^#]/g, '$&$&') : written;
}

/** Six levels of brackets; colour is for what they hold. */
const BRACKETS = ['1', '2', '3', '4', '5', '6'].map((level) => `editorBracketHighlight.foreground${level}`);

const rule = (scope: string, name: string) => ({ token: scope, foreground: token(name).slice(1) });

function paint(): void {
  const light = document.documentElement.dataset.scheme === 'light';
  const clear = (name: string, alpha: string) => `${token(name)}${alpha}`;
  editor.defineTheme(NAME, {
    base: light ? 'vs' : 'vs-dark',
    inherit: true,
    rules: [
      rule('string.key.json', 'accent-text'),
      rule('string.value.json', 'ok'),
      rule('number.json', 'warn'),
      rule('keyword.json', 'warn'),
      rule('delimiter', 'second'),
    ],
    colors: {
      ...Object.fromEntries(BRACKETS.map((name) => [name, token('second')])),
      'editor.background': token('panel'),
      'editor.foreground': token('text'),
      'editorLineNumber.foreground': token('third'),
      'editorLineNumber.activeForeground': token('text'),
      'editorCursor.foreground': token('accent'),
      'editor.selectionBackground': clear('accent', '4d'),
      'editor.inactiveSelectionBackground': clear('accent', '2b'),
      'editor.lineHighlightBackground': clear('raised', '66'),
      'editor.lineHighlightBorder': '#00000000',
      'editor.findMatchBackground': clear('warn', '66'),
      'editor.findMatchHighlightBackground': clear('warn', '33'),
      'editorBracketMatch.background': clear('accent', '33'),
      'editorBracketMatch.border': token('accent'),
      'editorIndentGuide.background1': token('hairline'),
      'editorIndentGuide.activeBackground1': token('edge'),
      'editorError.foreground': token('bad'),
      'editorWarning.foreground': token('warn'),
      'editorWidget.background': token('raised-panel'),
      'editorWidget.foreground': token('text'),
      'editorWidget.border': token('line'),
      'editorHoverWidget.background': token('raised-panel'),
      'editorHoverWidget.border': token('line'),
      'editorSuggestWidget.background': token('raised-panel'),
      'editorSuggestWidget.border': token('line'),
      'editorSuggestWidget.selectedBackground': clear('accent', '40'),
      'editorSuggestWidget.selectedForeground': token('text'),
      'editorSuggestWidget.highlightForeground': token('accent-text'),
      'editorSuggestWidget.focusHighlightForeground': token('accent-text'),
      'editorGutter.background': token('panel'),
      'editorOverviewRuler.border': '#00000000',
      'editorStickyScroll.background': token('panel'),
      'scrollbarSlider.background': clear('third', '40'),
      'scrollbarSlider.hoverBackground': clear('third', '66'),
      'scrollbarSlider.activeBackground': clear('third', '80'),
      'widget.shadow': light ? '#171a2129' : '#00000080',
      'input.background': token('field'),
      'input.foreground': token('text'),
      'input.border': token('field-line'),
      'input.placeholderForeground': token('third'),
      'inputOption.activeBackground': clear('accent', '40'),
      'inputOption.activeBorder': token('accent'),
      'inputOption.activeForeground': token('text'),
      'icon.foreground': token('second'),
      'menu.background': token('raised-panel'),
      'menu.foreground': token('text'),
      'menu.border': token('line'),
      'menu.separatorBackground': token('hairline'),
      'menu.selectionBackground': token('accent-fill'),
      'menu.selectionForeground': token('on-accent'),
      'list.hoverBackground': token('raised'),
      'quickInput.background': token('raised-panel'),
      'diffEditor.insertedLineBackground': clear('ok', '17'),
      'diffEditor.insertedTextBackground': clear('ok', '33'),
      'diffEditor.removedLineBackground': clear('bad', '17'),
      'diffEditor.removedTextBackground': clear('bad', '33'),
      'diffEditor.border': token('hairline'),
      'diffEditor.diagonalFill': token('hairline'),
      'diffEditor.unchangedRegionBackground': token('field'),
      'diffEditor.unchangedRegionForeground': token('second'),
      'diffEditor.unchangedRegionShadow': '#00000000',
      focusBorder: token('accent'),
      foreground: token('text'),
    },
  });
  editor.setTheme(NAME);
}

/** Follows the page from now on; there is one theme for all of Monaco. */
export function followScheme(): void {
  paint();
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-scheme'] });
}
