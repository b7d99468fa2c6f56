/** The reader: the source's words with every citation in its place, the page as read, or what is known of an instrument. */
import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Reading } from '../data/load-reading.ts';
import { pageIds, readAgain, text } from '../state/reader.ts';
import { address, go, selectedEdge } from '../state/store.ts';
import { Evidence } from './evidence.tsx';
import { ArticleCard, BodyCard, InstrumentCard, TermCard } from './law-cards.tsx';
import { PageReading } from './page-text.tsx';
import { ObjectiveReading, ProvisionReading } from './provision-text.tsx';
import { Failed, Waiting } from './states.tsx';
import { Welcome } from './welcome.tsx';

export function Reader() {
  const scroller = useRef<HTMLElement>(null);
  useSignalEffect(() => {
    const edge = selectedEdge.value;
    const { select, page } = address.value;
    if (text.value?.status !== 'ready') return;
    void page;
    // After the words are in the page.
    requestAnimationFrame(() => showWords(scroller.current, edge?.citation?.id ?? null, edge?.from ?? select));
  });
  const state = text.value;
  const edge = selectedEdge.value;
  return (
    <section class="pane reader-pane" id="pane-text" aria-labelledby="reader-heading">
      <header class="pane-head">
        <h2 id="reader-heading">{state === null ? 'About this graph' : 'Text'}</h2>
        {pageIds.value.length > 0 && <PageSwitch />}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" ref={scroller} tabIndex={0} aria-label="Reader">
        {edge && <Evidence edge={edge} />}
        {state === null && <Welcome />}
        {state?.status === 'loading' && <Waiting>Loading the text…</Waiting>}
        {state?.status === 'failed' && <Failed error={state.error} retry={readAgain} />}
        {state?.status === 'ready' &&
          (address.value.page && pageIds.value.length > 0 ? <PageReading /> : <Content reading={state.value} />)}
      </section>
    </section>
  );
}

function PageSwitch() {
  const { page } = address.value;
  return (
    <fieldset class="switch" aria-label="How the text is shown">
      <button type="button" aria-pressed={!page} onClick={() => go({ page: false }, true)}>
        Text
      </button>
      <button type="button" aria-pressed={page} onClick={() => go({ page: true }, true)}>
        Page as read
      </button>
    </fieldset>
  );
}

function Content({ reading }: { readonly reading: Reading }) {
  switch (reading.kind) {
    case 'objective':
      return <ObjectiveReading objective={reading.objective} />;
    case 'provision':
      return <ProvisionReading provision={reading.provision} />;
    case 'citation':
      return <ProvisionReading provision={reading.citation.provision} />;
    case 'instrument':
      return <InstrumentCard instrument={reading.instrument} />;
    case 'article':
      return <ArticleCard article={reading.article} />;
    case 'term':
      return <TermCard term={reading.term} />;
    case 'body':
      return <BodyCard body={reading.body} />;
    case 'nothing':
      return (
        <p class="state empty">
          Nothing in this graph has the id <code>{reading.id}</code>. It may come from another graph: search for its
          name.
        </p>
      );
  }
}

function showWords(scroller: HTMLElement | null, citation: string | null, provision: string | null): void {
  if (!scroller) return;
  const find = (attribute: string, value: string | null) =>
    value === null ? null : scroller.querySelector<HTMLElement>(`[data-${attribute}="${CSS.escape(value)}"]`);
  const target = find('citation', citation) ?? find('citation', provision) ?? find('provision', provision);
  if (!target) {
    scroller.scrollTop = 0;
    return;
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const above = scroller.querySelector<HTMLElement>('.evidence')?.offsetHeight ?? 0;
  const top = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  // A little above the middle of what the evidence leaves free.
  const room = scroller.clientHeight - above;
  scroller.scrollTo({ top: Math.max(0, top - above - room * 0.3), behavior: calm ? 'auto' : 'smooth' });
}
