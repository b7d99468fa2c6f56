/** Light or dark: the system's, unless the person chose, which this browser then remembers. */
import { effect, signal } from '@preact/signals';

export type Theme = 'light' | 'dark';

const KEY = 'compact-graph-theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const chosen = signal<Theme | null>(recall());

export const theme = signal<Theme>(chosen.value ?? (system.matches ? 'dark' : 'light'));

system.addEventListener('change', () => {
  if (chosen.value === null) theme.value = system.matches ? 'dark' : 'light';
});

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
});

export function switchTheme(): void {
  theme.value = theme.value === 'dark' ? 'light' : 'dark';
  chosen.value = theme.value;
  try {
    localStorage.setItem(KEY, theme.value);
  } catch {
    // A browser that keeps nothing still switches.
  }
}

function recall(): Theme | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}
