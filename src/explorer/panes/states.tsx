/** The states in which there is nothing to show yet, at all, or because of an error: each says what to do. */
import type { ComponentChildren } from 'preact';
import type { AskError } from '../data/ask.ts';

export function Waiting({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="state waiting" role="status">
      {children}
    </p>
  );
}

export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <div class="state empty">{children}</div>;
}

export function Failed({ error, retry }: { readonly error: AskError; readonly retry: () => void }) {
  return (
    <div class="state failed" role="alert">
      <p>
        <strong>{error.message}</strong>
      </p>
      <p>{error.advice}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
