import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CheckPage } from './CheckPage.tsx';
import './tokens.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <CheckPage />
  </StrictMode>,
);
