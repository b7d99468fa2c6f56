/** What a person reads first: what this is, how much of it is held, and questions to begin with. */
import type { HoldingsAnswer } from '../data/answer.ts';
import { count, sayNumbers } from '../data/words.ts';
import { holdsCompact } from '../state/questions.ts';
import { holdings } from '../state/store.ts';
import { Link } from './link.tsx';
import { QuestionList } from './question-list.tsx';

export function Welcome() {
  const state = holdings.value;
  const isOfOthers = state.status === 'ready' && !holdsCompact(state.value);
  return (
    <article class="reading welcome">
      <h3>How {isOfOthers ? 'resolutions rest' : 'the Global Compact for Migration rests'} on the law</h3>
      <p class="lead">
        Each line of the graph is a link from words {isOfOthers ? 'of a resolution' : 'on a page of the Compact'} to the
        instrument that they name. Choose a line, a row or a highlighted name, and read the words in their place.
      </p>
      {state.status === 'ready' && <Held {...state.value} />}
      <h4>Questions to begin with</h4>
      <QuestionList />
      <p class="source-note">
        Source of the texts: United Nations. The links, and what is called curated or inferred, are this graph’s and not
        the United Nations’.
      </p>
    </article>
  );
}

/** The pages of the first document that has any, and how many documents there are beside it. */
function Held({ graph }: HoldingsAnswer) {
  const { documents } = graph.coverage;
  const main = documents.find(({ pagesHeld }) => pagesHeld > 0);
  const others = documents.length - (main ? 1 : 0);
  if (documents.length === 0) return null;
  return (
    <p class="notice">
      This graph holds {main && <Pages {...main} />}
      {main && others > 0 && ', and '}
      {others > 0 && count(others, main ? 'other document' : 'document')}
      {'. '}
      What stands {main && others === 0 ? 'on other pages' : 'elsewhere'} is not known to it.{' '}
      <Link change={{ tab: 'coverage' }}>See what is missing</Link>
    </p>
  );
}

function Pages({ pages, pagesInSource, document }: HoldingsAnswer['graph']['coverage']['documents'][number]) {
  return (
    <>
      {pages.length === 1 ? 'page' : 'pages'} {sayNumbers(pages)}
      {pagesInSource !== null && ` of ${pagesInSource}`} of {document}
    </>
  );
}
