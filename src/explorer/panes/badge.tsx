/** How an edge is known, as a word with a sample of its line: told apart without colour. */
import type { Derivation } from '../data/graph.ts';
import { DERIVATION_WORDS } from '../data/words.ts';

export function Badge({ derivation }: { readonly derivation: Derivation | null }) {
  if (derivation === null) return null;
  const { name, meaning } = DERIVATION_WORDS[derivation];
  return (
    <span class={`badge ${name}`} title={meaning}>
      <LineSample derivation={derivation} />
      {name}
    </span>
  );
}

export function LineSample({ derivation }: { readonly derivation: Derivation }) {
  return (
    <svg
      class={`line-sample ${DERIVATION_WORDS[derivation].name}`}
      viewBox="0 0 24 8"
      width="24"
      height="8"
      aria-hidden="true"
    >
      <path d="M0 4H18" />
      <path d="M17 1.2 23 4 17 6.8Z" class="head" />
    </svg>
  );
}
