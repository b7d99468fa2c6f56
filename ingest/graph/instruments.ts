/** Instruments as nodes: from the registry where it knows them, else from nothing but their symbol. */

import { naturalKey } from '../../src/model/ids.ts';
import type { Values } from './builder.ts';

/** What a document symbol alone tells: `A/RES/64/293` is a resolution of the sixty-fourth session. */
export function describeSymbol(symbol: string): { values: Values; order: string } {
  const resolution = /\/RES\/|\/Res\.\d|^WHA\d/.test(symbol);
  const session = /^A\/(?:RES|DEC)\/(\d+)\//.exec(symbol)?.[1];
  return {
    order: `1/${naturalKey(symbol)}`,
    values: {
      title: symbol,
      aliases: [],
      lookup: [symbol.toLowerCase()],
      kind: resolution ? 'RESOLUTION' : 'DOCUMENT',
      // Security Council decisions may bind (Charter, Article 25), so a symbol alone does not tell.
      binding: symbol.startsWith('S/RES/') ? 'MIXED' : 'NON_BINDING',
      symbol,
      // The World Health Assembly's resolutions, WHA69.2, are not among the United Nations' documents.
      url: symbol.includes('/') ? `https://docs.un.org/en/${symbol}` : null,
      session: session === undefined ? null : Number(session),
      ingested: false,
    },
  };
}
