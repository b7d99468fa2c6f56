/** What a person reads first: what this is, how much of it is held, and questions to begin with. */

import { sayNumbers } from '../data/words.ts';
import { QUESTIONS } from '../state/questions.ts';
import { holdings } from '../state/store.ts';
import { Link } from './link.tsx';

export function Welcome() {
  const state = holdings.value;
  const main =
    state.status === 'ready' ? state.value.graph.coverage.documents.find(({ pagesHeld }) => pagesHeld > 0) : undefined;
  return (
    <article class="reading welcome">
      <h3>How the Global Compact for Migration rests on the law</h3>
      <p class="lead">
        Each line of the graph is a link from words on a page of the Compact to the instrument that they name. Choose a
        line, a row or a highlighted name, and read the words in their place.
      </p>
      {main && (
        <p class="notice">
          This graph holds {main.pages.length === 1 ? 'page' : 'pages'} {sayNumbers(main.pages)}
          {main.pagesInSource !== null && ` of ${main.pagesInSource}`} of {main.document}. What stands on other pages is
          not known to it. <Link change={{ tab: 'coverage' }}>See what is missing</Link>
        </p>
      )}
      <h4>Questions to begin with</h4>
      <ul class="questions">
        {QUESTIONS.map(({ words, change }) => (
          <li key={words}>
            <Link change={change}>{words}</Link>
          </li>
        ))}
      </ul>
      <p class="source-note">
        Source of the texts: United Nations. The links, and what is called curated or inferred, are this graph’s and not
        the United Nations’.
      </p>
    </article>
  );
}
