/** Pages as they were read, line by line, with each citation marked where it stands. */

import type { PageText } from '../data/load-reading.ts';
import { type Mark, markText } from '../data/mark-text.ts';
import { pages } from '../state/reader.ts';
import { reload } from '../state/store.ts';
import { CitationLink } from './provision-text.tsx';
import { SourceNote } from './source-note.tsx';
import { Failed, Waiting } from './states.tsx';

export function PageReading() {
  const state = pages.value;
  if (state.status === 'loading') return <Waiting>Loading the pages…</Waiting>;
  if (state.status === 'failed') return <Failed error={state.error} retry={() => void reload()} />;
  return (
    <>
      {state.value.map((page) => (
        <PageSheet key={page.id} page={page} />
      ))}
    </>
  );
}

function PageSheet({ page }: { readonly page: PageText }) {
  const marks = page.citations.flatMap(({ id, spans }) =>
    spans
      .filter((span) => span.page === page.number)
      .map(({ start, end }): Mark => ({ start, end, id, kind: 'citation' })),
  );
  const details = new Map(page.citations.map((citation) => [citation.id, citation]));
  return (
    <article class="sheet" aria-label={`Page ${page.number}`}>
      <header>
        Page {page.number}
        {page.of !== null && ` of ${page.of}`}, as it was read: lines, split words and foot lines included
      </header>
      <pre lang="en">
        {markText(page.text, marks).map((piece, index) => {
          const citation = piece.citation === null ? undefined : details.get(piece.citation);
          if (!citation) return piece.text;
          return (
            <CitationLink
              key={`${citation.id} ${index}`}
              id={citation.id}
              provision={citation.provision.id}
              status={citation.status}
            >
              {piece.text}
            </CitationLink>
          );
        })}
      </pre>
      <SourceNote instrument={page.instrument} />
    </article>
  );
}
