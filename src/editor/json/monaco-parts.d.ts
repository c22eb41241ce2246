// Parts of Monaco that come without types of their own: the JSON language without the loader that brings every feature.
declare module 'monaco-editor/languages/features/json/tokenization' {
  import type { languages } from 'monaco-editor/editor/editor.api';
  export function createTokenizationSupport(supportComments: boolean): languages.TokensProvider;
}

declare module 'monaco-editor/languages/features/common/lspLanguageFeatures' {
  import type { languages, Uri } from 'monaco-editor/editor/editor.api';

  type GetWorker = (...models: Uri[]) => Promise<object>;
  export const CompletionAdapter: new (
    worker: GetWorker,
    triggers: readonly string[],
  ) => languages.CompletionItemProvider;
  export const HoverAdapter: new (worker: GetWorker) => languages.HoverProvider;
  export const FoldingRangeAdapter: new (worker: GetWorker) => languages.FoldingRangeProvider;
  export const SelectionRangeAdapter: new (worker: GetWorker) => languages.SelectionRangeProvider;
}
