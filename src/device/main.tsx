import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './device.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');
// Not in strict mode: a session is a connection with a name, and making it twice would evict its own first half.
createRoot(root).render(<App />);
