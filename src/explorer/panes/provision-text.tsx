/** The words of a provision with each citation a link in its place, and an objective read through from its commitment on. */

import type { CitationInText, FootnoteText, ObjectiveText, ProvisionText } from '../data/load-reading.ts';
import { type Mark, markClause, markText, type Piece } from '../data/mark-text.ts';
import { address, selectedEdge, whole } from '../state/store.ts';
import { CopyButton } from './copy-button.tsx';
import { Link } from './link.tsx';
import { SourceNote } from './source-note.tsx';

export function ObjectiveReading({ objective }: { readonly objective: ObjectiveText }) {
  const { commitment, actions, coverage } = objective;
  return (
    <article class="reading">
      <p class="soft">{objective.cite}</p>
      <h3 data-provision={objective.id} class={address.value.select === objective.id ? 'chosen' : ''}>
        {objective.label}: {objective.title}
      </h3>
      {objective.titleSource === 'OUTLINE' && (
        <p class="notice">The title comes from the outline of the Compact: no page that is held shows it.</p>
      )}
      {coverage === 'NONE' && (
        <p class="notice">
          The pages of this objective are not held, so its text cannot be shown and nothing is known of what it rests
          on.
        </p>
      )}
      {coverage === 'PARTIAL' && <p class="notice">Only part of this objective is on the pages held.</p>}
      {commitment && <Words provision={commitment} />}
      {actions.length > 0 && <h4>Actions</h4>}
      {actions.map((action) => (
        <Words key={action.id} provision={action} />
      ))}
      {(commitment || actions.length > 0) && <SourceNote instrument={objective.instrument} />}
    </article>
  );
}

export function ProvisionReading({ provision }: { readonly provision: ProvisionText }) {
  return (
    <article class="reading">
      <p class="soft">{provision.instrument?.title}</p>
      <Words provision={provision} />
      {provision.markedIn && provision.markedIn.length > 0 && (
        <p class="soft">
          Marked in{' '}
          {provision.markedIn.map(({ id, label }) => (
            <Link key={id} change={{ select: id }}>
              {label}
            </Link>
          ))}
        </p>
      )}
      <SourceNote instrument={provision.instrument} />
    </article>
  );
}

function Words({ provision }: { readonly provision: ProvisionText }) {
  const { id, label, cite, text, notice, startComplete, pages, footnotes, items } = provision;
  const page = pages.length > 0 ? `p. ${pages.map(({ number }) => number).join(', ')}` : '';
  const chosen = address.value.select === id || selectedEdge.value?.from === id;
  return (
    <section class={`words ${chosen ? 'chosen' : ''}`} data-provision={id} aria-label={cite}>
      <header>
        <Link change={{ select: id }} class="provision-label">
          {label}
        </Link>
        <span class="soft page">{page}</span>
        <CopyButton text={cite}>Copy citation</CopyButton>
      </header>
      {notice && <p class="notice">{notice}</p>}
      {text === null ? (
        <p class="notice">Its words are on no page that is held.</p>
      ) : (
        <p class="source" lang="en">
          {startComplete === false && <span class="gap">[…] </span>}
          <MarkedText
            text={text}
            citations={provision.citations.filter((citation) => citation.provision.id === id)}
            provision={id}
          />
          {provision.endComplete === false && <span class="gap"> […]</span>}
        </p>
      )}
      {items && items.length > 0 && (
        <div class="items">
          {items.map((item) => (
            <Words key={item.id} provision={item} />
          ))}
        </div>
      )}
      {footnotes.map((note) => (
        <Footnote key={note.id} note={note} owner={id} />
      ))}
    </section>
  );
}

function Footnote({ note, owner }: { readonly note: FootnoteText; readonly owner: string }) {
  return (
    <p class="footnote source" data-provision={note.id}>
      <span class="soft">{note.label}: </span>
      {note.text !== null && <MarkedText text={note.text} citations={note.citations} provision={owner} />}
    </p>
  );
}

interface MarkedTextProps {
  readonly text: string;
  readonly citations: readonly CitationInText[];
  /** What a citation's edge starts from: the provision, or of a note the provision that it is marked in. */
  readonly provision: string;
}

function MarkedText({ text, citations, provision }: MarkedTextProps) {
  const edge = selectedEdge.value;
  const clause = edge?.from === provision || citations.some(({ id }) => id === edge?.citation?.id);
  const marks: Mark[] = citations.map(({ start, end, id }) => ({ start, end, id, kind: 'citation' }));
  if (edge && clause) marks.push(...markClause(text, edge.quote, edge.trigger));
  const groups = groupByCitation(markText(text, marks));
  const statuses = new Map(citations.map(({ id, status }) => [id, status]));
  return (
    <>
      {groups.map((group) => {
        const words = group.map((piece) => <Marked key={piece.text} piece={piece} />);
        const citation = group[0]?.citation;
        if (!citation) return words;
        return (
          <CitationLink
            key={citation}
            id={citation}
            provision={provision}
            status={statuses.get(citation) ?? 'RESOLVED'}
          >
            {words}
          </CitationLink>
        );
      })}
    </>
  );
}

function Marked({ piece }: { readonly piece: Piece }) {
  if (piece.trigger) return <mark class="trigger">{piece.text}</mark>;
  return piece.clause ? <mark class="clause">{piece.text}</mark> : <span>{piece.text}</span>;
}

function groupByCitation(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && last[0]?.citation === piece.citation) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

interface CitationLinkProps {
  readonly id: string;
  readonly provision: string;
  readonly status: string;
  readonly children: preact.ComponentChildren;
}

/** Selects the citation's edge; where that is not in view, opens what is around its provision. */
export function CitationLink({ id, provision, status, children }: CitationLinkProps) {
  const edge = [...whole.value.edges.values()].find(
    (known) => known.citation?.id === id && known.layer === 'reference',
  );
  const chosen = selectedEdge.value?.citation?.id === id;
  const change = edge ? { select: edge.id } : { view: { kind: 'about', id: provision } as const, select: id };
  const open = status !== 'RESOLVED';
  return (
    <Link
      change={change}
      class={`citation ${chosen ? 'chosen' : ''} ${open ? 'open' : ''}`}
      current={chosen}
      data-citation={id}
      title={
        open
          ? `${status.toLowerCase()}: no single instrument is meant for certain`
          : 'Show the link that rests on these words'
      }
    >
      {children}
    </Link>
  );
}
