import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './tokens.css';
import { parse } from '../layout/parse.ts';
import { TEMPLATES } from '../layout/templates/templates.ts';
import { createApp } from './app.ts';
import { App } from './shell/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

const { app } = createApp();
createRoot(root).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);

const [template] = TEMPLATES;
if (template !== undefined) {
  const { layout } = parse(await template.load());
  if (layout !== undefined) app.editor.open({ layout });
}
