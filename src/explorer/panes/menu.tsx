/** A button that opens a panel under it: a disclosure, closed by Escape or by leaving it. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

export interface MenuProps {
  readonly label: ComponentChildren;
  readonly name?: string;
  readonly children: (close: () => void) => ComponentChildren;
  readonly align?: 'left' | 'right';
}

export function Menu({ label, name, children, align = 'left' }: MenuProps) {
  const id = useId();
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const close = () => {
    open.value = false;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of Escape and of focus that leaves what is inside it
    <div
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return;
        event.stopPropagation();
        close();
        root.current?.querySelector('button')?.focus();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget)) close();
      }}
    >
      <button
        type="button"
        aria-expanded={open.value}
        aria-controls={id}
        aria-label={name}
        onClick={() => (open.value = !open.value)}
      >
        {label} <span aria-hidden="true">▾</span>
      </button>
      {open.value && (
        <button type="button" class="backdrop" tabIndex={-1} aria-label="Close the menu" onClick={close} />
      )}
      <div id={id} class={`panel ${align}`} hidden={!open.value}>
        {open.value && children(close)}
      </div>
    </div>
  );
}
