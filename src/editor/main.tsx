import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './tokens.css';
import { createApp } from './app.ts';
import { start } from './library/start.ts';
import { App } from './shell/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

const { app } = createApp();
createRoot(root).render(
  <StrictMode>
    <App app={app} />
  </StrictMode>,
);

await start(app);
