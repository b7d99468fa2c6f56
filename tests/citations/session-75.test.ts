/** Citations found on resolutions without their links, held against the links that the United Nations set themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Block, compareBlocks, type Tally } from '../../bench/citations/compare.ts';
import { linkedSymbols } from '../../bench/citations/links.ts';
import { citingTexts } from '../../bench/citations/texts.ts';
import { readAknWithLinks } from '../../ingest/structure/akn/read-akn.ts';
import { read } from './outline.ts';

const folder = fileURLToPath(new URL('../../../shared/data/akn-session-75/', import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.log(`session 75 is not at ${folder}: its links are not compared here`);

/** Every sixth file: enough to see a rule break, quick enough for each run. `bench/citations.ts` reads all. */
function blocksOfSome(): Block[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('E.xml'));
  return names
    .filter((_, at) => at % 6 === 0)
    .flatMap((file) => {
      const { tree, links } = readAknWithLinks(readFileSync(folder + file), file);
      const texts = citingTexts(tree);
      const { linked } = linkedSymbols(links);
      const readings = read(texts, tree.symbol);
      return texts.map(({ id, text, kind }, at) => {
        const found = (readings[at]?.citations ?? []).flatMap(({ start, end, form, target }) =>
          form === 'SYMBOL' && target?.includes('/') ? [{ start, end, symbol: target }] : [],
        );
        return { file, id, kind, text, found, linked: linked.filter(({ provision }) => provision === id) };
      });
    });
}

describe.skipIf(!isThere)('resolutions of session 75', () => {
  const tallies = isThere ? [...compareBlocks(blocksOfSome()).tallies] : [];
  const share = (part: keyof Tally, of: 'resolution' | '') => {
    const those = tallies.filter(([key]) => key.includes(of)).map(([, tally]) => tally);
    const sum = (field: keyof Tally) => those.reduce((total, tally) => total + tally[field], 0);
    return sum('both') / sum(part);
  };

  it('yield at least 0.99 of the links to resolutions of the General Assembly, and no more than 0.01 beside them', () => {
    expect(share('linked', 'resolution')).toBeGreaterThanOrEqual(0.99);
    expect(share('found', 'resolution')).toBeGreaterThanOrEqual(0.99);
  });

  it('yield at least 0.97 of the links to documents, and no more than 0.03 beside them', () => {
    expect(share('linked', '')).toBeGreaterThanOrEqual(0.97);
    expect(share('found', '')).toBeGreaterThanOrEqual(0.97);
  });
});
