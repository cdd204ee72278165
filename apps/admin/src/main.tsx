/** Where the app starts: language first, so that nothing is ever shown in the wrong one. */
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { activateLocale, preferredLocale } from './i18n/locale.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

await activateLocale(preferredLocale());
createRoot(root).render(<App />);
