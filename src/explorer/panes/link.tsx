/** A link within the page: an address that can be copied or opened elsewhere, followed without loading anything anew. */
import type { ComponentChildren } from 'preact';
import type { Address } from '../state/address.ts';
import { go, linkTo } from '../state/store.ts';

export interface LinkProps {
  readonly change: Partial<Address>;
  readonly current?: boolean;
  /** Told when it is followed here. */
  readonly onFollow?: (() => void) | undefined;
  readonly class?: string;
  readonly title?: string | undefined;
  readonly 'aria-label'?: string;
  /** The citation whose words the link is. */
  readonly 'data-citation'?: string;
  readonly children: ComponentChildren;
}

export function Link({ change, current = false, onFollow, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={linkTo(change)}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        go(change);
        onFollow?.();
      }}
    >
      {children}
    </a>
  );
}
