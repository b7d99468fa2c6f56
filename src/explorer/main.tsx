/** Begins: follows the address, then draws the page. */
import { render } from 'preact';
import { App } from './panes/app.tsx';
import { startReader } from './state/reader.ts';
import { startStore } from './state/store.ts';
import './style/tokens.css';
import './style/layout.css';
import './style/controls.css';
import './style/list.css';
import './style/reader.css';

// The drawing's library is on its way while the first answer is.
void import('./draw/canvas.ts');
startStore();
startReader();
const root = document.getElementById('app');
if (root) {
  root.textContent = '';
  render(<App />, root);
}
