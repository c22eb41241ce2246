// JSON in Monaco: colours, completion, hover and folds by its JSON service, which runs in a worker and knows the layout
// format. What is wrong is said by our own findings, so the service validates nothing.
import { editor, languages, type Uri } from 'monaco-editor/editor/editor.api';
import {
  CompletionAdapter,
  FoldingRangeAdapter,
  HoverAdapter,
  SelectionRangeAdapter,
} from 'monaco-editor/languages/features/common/lspLanguageFeatures';
import JsonWorker from 'monaco-editor/languages/features/json/json.worker?worker';
import { createTokenizationSupport } from 'monaco-editor/languages/features/json/tokenization';

interface JsonLanguage {
  /** Addresses of the models that hold layouts. */
  readonly files: readonly string[];
  /** JSON Schema of a layout; asked for once, when there is time. */
  readonly schema: () => object;
}

const ID = 'json';

const whenIdle = (run: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 1000 }) : setTimeout(run, 50);

export function speakJson({ files, schema }: JsonLanguage): void {
  languages.register({ id: ID, extensions: ['.json'], mimetypes: ['application/json'] });
  languages.setTokensProvider(ID, createTokenizationSupport(false));
  languages.setLanguageConfiguration(ID, {
    wordPattern: /(-?\d*\.\d\w*)|([^[{\]}:",\s]+)/g,
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['string'] },
      { open: '[', close: ']', notIn: ['string'] },
      { open: '"', close: '"', notIn: ['string'] },
    ],
  });

  const started = new Promise<Worker>((ready) => {
    whenIdle(() => {
      const worker = new JsonWorker({ name: 'json' });
      const schemas = [{ uri: 'layout.schema.json', fileMatch: [...files], schema: schema() }];
      // The first message wakes it up, the second says what to be.
      worker.postMessage('ignore');
      worker.postMessage({
        languageId: ID,
        languageSettings: { validate: false, schemaValidation: 'ignore', schemas },
      });
      ready(worker);
    });
  });
  const service = editor.createWebWorker<object>({ worker: started, keepIdleModels: true });
  const ask = (...models: Uri[]) => service.withSyncedResources(models);
  languages.registerCompletionItemProvider(ID, new CompletionAdapter(ask, [' ', ':', '"']));
  languages.registerHoverProvider(ID, new HoverAdapter(ask));
  languages.registerFoldingRangeProvider(ID, new FoldingRangeAdapter(ask));
  languages.registerSelectionRangeProvider(ID, new SelectionRangeAdapter(ask));
}
