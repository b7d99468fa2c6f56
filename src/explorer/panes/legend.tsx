/** What the lines and boxes mean, in the same forms as they are drawn. */
import type { Derivation } from '../data/graph.ts';
import { DERIVATION_WORDS, DERIVATIONS } from '../data/words.ts';
import { address } from '../state/store.ts';
import { LineSample } from './badge.tsx';

export function Legend() {
  const { derivations } = address.value;
  const lines = DERIVATIONS.filter((derivation: Derivation) => derivations.includes(derivation));
  return (
    <ul class="legend" aria-label="Legend">
      {lines.map((derivation) => (
        <li key={derivation} title={DERIVATION_WORDS[derivation].meaning}>
          <LineSample derivation={derivation} /> {DERIVATION_WORDS[derivation].name}
        </li>
      ))}
      <li>
        <span class="key-box binding" aria-hidden="true" /> binding
      </li>
      <li>
        <span class="key-box plain" aria-hidden="true" /> not binding
      </li>
      <li>
        <span class="key-box regime" aria-hidden="true" /> body of law
      </li>
      <li title="The text names it only inside another instrument's title, or in a footnote.">
        <svg class="line-sample hollow" viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
          <path d="M0 4H17" />
          <path d="M17 1.2 23 4 17 6.8Z" class="head" />
        </svg>{' '}
        in a title or note
      </li>
    </ul>
  );
}
