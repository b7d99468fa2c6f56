/** The middle pane: what the graph shows as a table, the matrix of objectives and instruments, or the coverage. */
import type { ListTab } from '../state/address.ts';
import { address, go } from '../state/store.ts';
import { CoveragePanel } from './coverage.tsx';
import { Matrix } from './matrix.tsx';
import { ReferenceTable } from './reference-table.tsx';

const TABS: readonly { readonly tab: ListTab; readonly name: string }[] = [
  { tab: 'references', name: 'List' },
  { tab: 'matrix', name: 'Matrix' },
  { tab: 'coverage', name: 'Coverage' },
];

export function ListPane() {
  const { tab } = address.value;
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = TABS.findIndex((known) => known.tab === tab);
    const next = TABS[(at + step + TABS.length) % TABS.length];
    if (!next) return;
    go({ tab: next.tab }, true);
    document.getElementById(`tab-${next.tab}`)?.focus();
  };
  return (
    <section class="pane list-pane" id="pane-list" aria-labelledby="list-heading">
      <h2 id="list-heading" class="hidden">
        What the graph shows
      </h2>
      <header class="pane-head">
        <div role="tablist" aria-label="List, matrix or coverage" class="tabs" onKeyDown={move}>
          {TABS.map((known) => (
            <button
              key={known.tab}
              type="button"
              role="tab"
              id={`tab-${known.tab}`}
              aria-selected={tab === known.tab}
              aria-controls="list-panel"
              tabIndex={tab === known.tab ? 0 : -1}
              onClick={() => go({ tab: known.tab }, true)}
            >
              {known.name}
            </button>
          ))}
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div class="scroll" role="tabpanel" id="list-panel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
        {tab === 'references' && <ReferenceTable />}
        {tab === 'matrix' && <Matrix />}
        {tab === 'coverage' && <CoveragePanel />}
      </div>
    </section>
  );
}
