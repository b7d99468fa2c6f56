/** Takes the table of a view away: where only a first part of the view is shown, the rest of it is read before. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { sayExtent, sayShort } from '../data/describe.ts';
import type { Loaded, Part } from '../data/graph.ts';
import { WHOLE } from '../data/load-view.ts';
import { count, sayNumber } from '../data/words.ts';
import { filtered, loadWhole, said, toAskError } from '../state/store.ts';
import { download, fileNameOf } from '../take-away/download.ts';
import { writeCsv } from '../take-away/write-csv.ts';

export function TakeTable({ view, close }: { readonly view: Loaded; readonly close: () => void }) {
  const progress = useSignal<string | null>(null);
  const trouble = useSignal<string | null>(null);
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);

  const take = async () => {
    if (progress.value !== null) return;
    const { signal } = running.current;
    progress.value = 'Reading…';
    trouble.value = null;
    try {
      const whole = view.more ? await loadWhole(signal, (part) => (progress.value = sayProgress(part))) : view;
      const graph = filtered(whole.graph);
      download(nameTable(whole), writeCsv(graph), 'text/csv');
      said.value = `A table of ${sayExtent(graph, whole.parts)} was written.`;
      close();
    } catch (error) {
      progress.value = null;
      if (!signal.aborted) trouble.value = toAskError(error).message;
    }
  };
  const note = trouble.value ?? (progress.value === null ? sayTable(view) : null);
  return (
    <>
      <button type="button" aria-disabled={progress.value !== null} onClick={() => void take()}>
        {progress.value ?? 'Table as CSV'}
      </button>
      {note && <span class="soft small"> {note}</span>}
    </>
  );
}

function sayProgress({ held, of, noun }: Part): string {
  return `Read ${sayNumber(held)} of ${count(of, noun)}…`;
}

/** What the table will be of, where that is not simply what is shown. */
function sayTable({ parts, more }: Loaded): string | null {
  const [first, ...rest] = parts;
  if (!more || !first) return sayShort(parts) || null;
  const short = sayShort([{ ...first, held: Math.min(WHOLE, first.of) }, ...rest]);
  return short || `all ${count(first.of, first.noun)}`;
}

/** A table that is not of the whole says so in its name. */
function nameTable({ heading, parts }: Loaded): string {
  const short = sayShort(parts);
  return `${fileNameOf(heading)}${short && `-${fileNameOf(short)}`}.csv`;
}
