/** Copies a text, and says that it did. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { said } from '../state/store.ts';

export function CopyButton({ text, children }: { readonly text: string; readonly children: ComponentChildren }) {
  const done = useSignal('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      done.value = 'Copied';
    } catch {
      done.value = 'Select and copy it by hand';
    }
    said.value = `${done.value}: ${text}`;
    setTimeout(() => (done.value = ''), 2000);
  };
  return (
    <button type="button" class="copy" onClick={() => void copy()}>
      {done.value || children}
    </button>
  );
}
