/** Loads more of a view that the server has more of. */
import { count } from '../data/words.ts';
import { adding, loaded, showMore } from '../state/store.ts';

export function ShowMore({ onFollow }: { readonly onFollow?: () => void }) {
  const state = loaded.value;
  if (state.status !== 'ready' || state.value.more === null) return null;
  const [part] = state.value.parts;
  const show = () => {
    onFollow?.();
    void showMore();
  };
  return (
    <button type="button" class="more" disabled={adding.value} onClick={show}>
      {adding.value ? 'Loading more' : 'Show more'}
      {part && ` of ${count(part.of, part.noun)}`}
    </button>
  );
}
