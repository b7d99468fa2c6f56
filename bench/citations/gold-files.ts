/** A PDF read as a user's ingest reads it, with the rows that people marked on its pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingestSources } from '../../ingest/ingest.ts';
import { holdFile } from '../../ingest/pages/find-files.ts';
import type { Rules } from '../../ingest/rules.ts';
import type { DocumentGraph } from '../../src/model/document.ts';
import { compareGold, type FoundCitation, type GoldComparison, type GoldRow } from './gold.ts';

export async function compareFile(folder: string, name: string, rules: Rules): Promise<GoldComparison> {
  const { documents } = await ingestSources([holdFile(name, readFileSync(join(folder, name)))], rules);
  return compareGold(goldOf(folder, name), documents.flatMap(citationsOf), rules.registry);
}

function goldOf(from: string, pdf: string): GoldRow[] {
  const stem = `${pdf.replace(/\.pdf$/, '')}__`;
  return readdirSync(join(from, 'gold'))
    .filter((file) => file.startsWith(stem))
    .flatMap(
      (file) => (JSON.parse(readFileSync(join(from, 'gold', file), 'utf8')) as { citations: GoldRow[] }).citations,
    );
}

function citationsOf({ own, record }: DocumentGraph): FoundCitation[] {
  const texts = new Map([...own.nodes, ...record.shared.nodes].map(({ id, properties }) => [id, properties['text']]));
  return own.nodes
    .filter(({ label }) => label === 'Citation')
    .map(({ properties }) => {
      const { provision, quote, start, end, target, pinpoint } = properties as unknown as FoundCitation;
      const text = String(texts.get(provision) ?? quote.padStart(end));
      return { provision, text, quote, start, end, target: target ?? null, pinpoint: pinpoint ?? null };
    });
}
