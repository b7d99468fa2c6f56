/** The ways in: search, ready questions, objectives and instruments, a path; and the ways to take something away. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { InstrumentName } from '../data/answer.ts';
import { ask } from '../data/ask.ts';
import { INSTRUMENTS } from '../data/queries.ts';
import { readNode } from '../data/read-answer.ts';
import { HOME } from '../state/address.ts';
import { go, holdings } from '../state/store.ts';
import { switchTheme, theme } from '../state/theme.ts';
import { Filters } from './filters.tsx';
import { Link } from './link.tsx';
import { Menu } from './menu.tsx';
import { PathForm } from './path-form.tsx';
import { QuestionList } from './question-list.tsx';
import { SearchBox } from './search-box.tsx';
import { TakeAway } from './take-away-menu.tsx';

export function Header() {
  return (
    <header class="top">
      <h1>
        <Link change={HOME} title="Back to the whole graph">
          Compact Graph
        </Link>
      </h1>
      <SearchBox
        label="Search titles, texts and quotes"
        placeholder="Search words, titles, names…"
        onChoose={(node) => go({ view: { kind: 'about', id: node.id }, select: node.id, tab: 'references' })}
      />
      <nav aria-label="Ways in">
        <Menu label="Questions">{(close) => <QuestionList onFollow={close} />}</Menu>
        <Menu label="Go to">{(close) => <Contents close={close} />}</Menu>
        <Menu label="Path" align="right">
          {(close) => <PathForm close={close} />}
        </Menu>
        <Menu label="Filter" align="right">
          {() => <Filters />}
        </Menu>
        <Menu label="Take away" align="right">
          {(close) => <TakeAway close={close} />}
        </Menu>
        <button
          type="button"
          class="theme"
          onClick={switchTheme}
          aria-label={theme.value === 'dark' ? 'Switch to light' : 'Switch to dark'}
        >
          <span aria-hidden="true">{theme.value === 'dark' ? '☀' : '☾'}</span>
        </button>
      </nav>
    </header>
  );
}

function Contents({ close }: { readonly close: () => void }) {
  const instruments = useSignal<readonly InstrumentName[]>([]);
  useEffect(() => {
    type Found = { instruments: { edges: readonly { node: InstrumentName }[] } | null };
    ask<Found>(INSTRUMENTS).then(
      (answer) => {
        instruments.value = answer.instruments?.edges.map(({ node }) => node) ?? [];
      },
      () => undefined,
    );
  }, []);
  const state = holdings.value;
  const objectives = state.status === 'ready' ? (state.value.objectives ?? []) : [];
  return (
    <div class="contents">
      <section>
        <h2>Objectives and actions</h2>
        <ul class="plain">
          {objectives.map(({ id, number, title, coverage, actions }) => (
            <li key={id}>
              <Link
                change={{ view: { kind: 'about', id }, select: id, tab: 'references' }}
                onFollow={close}
                class={coverage === 'NONE' ? 'soft' : ''}
              >
                {number}. {title}
              </Link>{' '}
              {coverage === 'NONE' && <span class="soft small">no page held</span>}
              {actions.length > 0 && (
                <span class="letters">
                  {actions.map((action) => (
                    <Link
                      key={action.id}
                      change={{ view: { kind: 'about', id: action.id }, select: action.id, tab: 'references' }}
                      onFollow={close}
                    >
                      {action.label}
                    </Link>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Instruments referred to</h2>
        <ul class="plain">
          {instruments.value.map((instrument) => {
            const { id, name, title } = readNode({ ...instrument, __typename: 'Instrument' });
            return (
              <li key={id}>
                <Link
                  change={{ view: { kind: 'citing', id, within: null, relation: null }, select: id, tab: 'references' }}
                  onFollow={close}
                  title={title ?? undefined}
                >
                  {name}
                </Link>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
