/** How much of the whole is held, and what is missing: the graph is silent on pages that it does not have. */
import type { HoldingsAnswer, ObjectiveHolding } from '../data/answer.ts';
import { count, sayNumber, sayNumbers } from '../data/words.ts';
import { holdsCompact } from '../state/questions.ts';
import { holdings, loadHoldings } from '../state/store.ts';
import { Link } from './link.tsx';
import { Failed, Waiting } from './states.tsx';

const SIGNS = { COMPLETE: 'whole', PARTIAL: 'in part', NONE: 'no page' } as const;

export function CoveragePanel() {
  const state = holdings.value;
  if (state.status === 'loading') return <Waiting>Loading…</Waiting>;
  if (state.status === 'failed') return <Failed error={state.error} retry={() => void loadHoldings()} />;
  const { graph, objectives } = state.value;
  return (
    <div class="coverage">
      <Documents documents={graph.coverage.documents} />
      {holdsCompact(state.value) && <Objectives objectives={objectives ?? []} />}
      <Citations citations={graph.coverage.citations} />
      {graph.warnings.length > 0 && <Warnings warnings={graph.warnings} />}
      <p class="soft small">
        Graph <code>{graph.hash.slice(0, 12)}</code>: the same pages always give the same hash.
      </p>
    </div>
  );
}

/** How many warnings are shown at most. */
const WARNINGS = 50;

function Warnings({ warnings }: Pick<HoldingsAnswer['graph'], 'warnings'>) {
  return (
    <section>
      <h3>What reading the pages brought to notice</h3>
      <ul class="warnings">
        {warnings.slice(0, WARNINGS).map((warning, index) => (
          <li key={index}>
            <span class="soft">{sayPlace(warning)}</span>
            {warning.message}
          </li>
        ))}
      </ul>
      {warnings.length > WARNINGS && <p class="soft">And {count(warnings.length - WARNINGS, 'warning')} more.</p>}
    </section>
  );
}

/** "page-18.txt, p. 18, line 3: "; empty for what is said of a whole document. */
function sayPlace({ source, page, line }: HoldingsAnswer['graph']['warnings'][number]): string {
  const place = [source, page !== null && `p. ${page}`, line !== null && `line ${line}`].filter(Boolean);
  return place.length > 0 ? `${place.join(', ')}: ` : '';
}

function Documents({ documents }: { readonly documents: HoldingsAnswer['graph']['coverage']['documents'] }) {
  const paged = documents.filter(({ pagesHeld, pagesInSource }) => pagesHeld > 0 || pagesInSource !== null);
  const others = documents.length - paged.length;
  return (
    <section>
      <h3>Pages</h3>
      {paged.slice(0, 20).map(({ document, pagesHeld, pagesInSource, pages }) => (
        <div key={document} class="document">
          <p>
            <strong>{document}</strong>: {count(pagesHeld, 'page')}
            {pagesInSource !== null && ` of ${pagesInSource} held (${sayNumbers(pages)})`}
          </p>
          {pagesInSource !== null && pagesInSource > 0 && pagesInSource <= 120 && (
            <div
              class="page-bar"
              role="img"
              aria-label={`Of ${pagesInSource} pages ${sayNumbers(pages)} are held; the others are missing.`}
              style={{ '--pages': pagesInSource }}
            >
              {Array.from({ length: pagesInSource }, (_, index) => (
                <span key={index} class={pages.includes(index + 1) ? 'held' : ''} />
              ))}
            </div>
          )}
        </div>
      ))}
      {paged.length > 20 && <p class="soft">And {count(paged.length - 20, 'document')} more.</p>}
      {others > 0 && <p>{count(others, 'document')} from sources without pages.</p>}
    </section>
  );
}

function Objectives({ objectives }: { readonly objectives: readonly ObjectiveHolding[] }) {
  const missing = objectives.filter(({ coverage }) => coverage === 'NONE').map(({ number }) => number);
  return (
    <section>
      <h3>Objectives</h3>
      <ol class="objective-bar" aria-label="Coverage of each objective">
        {objectives.map(({ id, number, coverage, title }) => (
          <li key={id} class={coverage.toLowerCase()}>
            <Link
              change={{ view: { kind: 'about', id }, select: id }}
              aria-label={`Objective ${number}, ${SIGNS[coverage]}: ${title}`}
              title={`${title} (${SIGNS[coverage]})`}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      <p class="bar-key">
        <span class="complete" /> whole <span class="partial" /> in part <span class="none" /> no page held
      </p>
      {missing.length > 0 && (
        <p>
          The pages of {missing.length === 1 ? 'objective' : 'objectives'} {sayNumbers(missing)} are missing. Their
          titles come from the outline; of what they rest on, this graph knows nothing.
        </p>
      )}
    </section>
  );
}

function Citations({ citations }: { readonly citations: HoldingsAnswer['graph']['coverage']['citations'] }) {
  const open = citations.ambiguous + citations.unresolved;
  return (
    <section>
      <h3>Citations</h3>
      <p>
        {count(citations.total, 'citation')}: {sayNumber(citations.resolved)} resolved, {sayNumber(citations.ambiguous)}{' '}
        ambiguous, {sayNumber(citations.unresolved)} unresolved.{' '}
        {open > 0 && (
          <Link change={{ view: { kind: 'unresolved' }, select: null, tab: 'references' }}>
            Show those that were not resolved
          </Link>
        )}
      </p>
    </section>
  );
}
