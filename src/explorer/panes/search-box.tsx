/** Search as one types: a combobox whose list is moved by arrow keys. It also chooses the ends of a path. */
import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { GraphNode } from '../data/graph.ts';
import { search as find, type Hit } from '../data/search.ts';
import { toAskError } from '../state/store.ts';

export interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly onChoose: (node: GraphNode) => void;
  /** Whether the chosen name stays in the box. */
  readonly keep?: boolean;
  readonly value?: string;
}

/** Typing rests this long before the server is asked, in milliseconds. */
const REST = 140;

export function SearchBox({ label, placeholder, onChoose, keep = false, value = '' }: SearchBoxProps) {
  const id = useId();
  const typed = useSignal(value);
  const hits = useSignal<readonly Hit[] | null>(null);
  const trouble = useSignal<string | null>(null);
  const at = useSignal(-1);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    typed.value = value;
  }, [value]);
  useEffect(() => () => running.current?.abort(), []);

  const search = (text: string) => {
    typed.value = text;
    running.current?.abort();
    if (text.trim().length < 2) {
      hits.value = null;
      return;
    }
    const mine = new AbortController();
    running.current = mine;
    setTimeout(() => void look(text, mine.signal), REST);
  };
  const look = async (text: string, signal: AbortSignal) => {
    if (signal.aborted) return;
    try {
      hits.value = await find(text, signal);
      trouble.value = null;
      at.value = -1;
    } catch (error) {
      if (!signal.aborted) trouble.value = toAskError(error).message;
    }
  };
  const choose = (hit: Hit) => {
    typed.value = keep ? hit.node.name : '';
    hits.value = null;
    onChoose(hit.node);
  };
  const press = (event: KeyboardEvent) => {
    const list = hits.value ?? [];
    if (event.key === 'ArrowDown') at.value = Math.min(list.length - 1, at.value + 1);
    else if (event.key === 'ArrowUp') at.value = Math.max(-1, at.value - 1);
    else if (event.key === 'Escape') hits.value = null;
    else if (event.key === 'Enter') {
      const hit = list[Math.max(0, at.value)];
      if (hit) choose(hit);
    } else return;
    event.preventDefault();
  };
  const open = hits.value !== null || trouble.value !== null;
  return (
    <div class="search">
      <label class="hidden" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        list={undefined}
        enterkeyhint="search"
        // biome-ignore lint/a11y/noRedundantRoles: without a datalist an input is a text box
        role="combobox"
        autocomplete="off"
        placeholder={placeholder}
        value={typed.value}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at.value >= 0 ? `${id}-${at.value}` : undefined}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => setTimeout(() => (hits.value = null), 150)}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!open} class="hits">
        {(hits.value ?? []).map((hit, index) => (
          <div
            key={hit.node.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at.value}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(hit);
            }}
          >
            <span class="hit-name">
              {hit.node.name} <span class="soft">{hit.node.label.toLowerCase()}</span>
            </span>
            <Snippet text={hit.snippet ?? hit.node.title} />
          </div>
        ))}
        {(hits.value?.length === 0 || trouble.value !== null) && (
          <div role="option" tabIndex={-1} aria-selected="false" aria-disabled="true" class="soft">
            {trouble.value ?? 'Nothing that is held has these words. Try fewer, or the beginning of a word.'}
          </div>
        )}
      </div>
    </div>
  );
}

/** The hit stands in ⟦…⟧. */
function Snippet({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <span class="snippet">
      {text.split(/[⟦⟧]/).map((part, index) => (index % 2 === 1 ? <mark key={`${index} ${part}`}>{part}</mark> : part))}
    </span>
  );
}
