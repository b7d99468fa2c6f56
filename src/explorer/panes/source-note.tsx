/** Says whose words are shown. */
import type { InstrumentName } from '../data/answer.ts';

export function SourceNote({ instrument }: { readonly instrument: Partial<InstrumentName> | null | undefined }) {
  const symbol = instrument?.id === 'gcm' ? 'A/RES/73/195, annex' : (instrument?.symbol ?? instrument?.title);
  return (
    <p class="source-note">
      Source: United Nations{symbol ? `, ${symbol}` : ''}. The words are the United Nations’ own; marks and links are
      this graph’s.
    </p>
  );
}
