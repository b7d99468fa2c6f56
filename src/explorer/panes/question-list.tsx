/** The ready questions that the graph can answer, once it is known what it holds. */
import { questionsFor } from '../state/questions.ts';
import { holdings } from '../state/store.ts';
import { Link } from './link.tsx';

export function QuestionList({ onFollow }: { readonly onFollow?: () => void }) {
  const state = holdings.value;
  if (state.status !== 'ready') return null;
  return (
    <ul class="questions">
      {questionsFor(state.value).map(({ words, change }) => (
        <li key={words}>
          <Link change={change} onFollow={onFollow}>
            {words}
          </Link>
        </li>
      ))}
    </ul>
  );
}
