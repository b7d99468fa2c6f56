/** The fields of citations and pages: the words themselves and where they stand. */

import type { ResultNode } from '../../model/plan.ts';
import type { Span } from '../../model/span.ts';
import { by, into, out } from '../../traversal/routes.ts';
import { list, listProperty, one, property, value } from '../field.ts';
import type { NodeFieldsOf } from '../fields-of.ts';
import type { CitationResolvers, PageResolvers } from '../resolver-types.ts';

export const CITATION: NodeFieldsOf<CitationResolvers> = {
  id: value([], (node) => node.id),
  quote: property('quote'),
  form: property('form'),
  status: property('status'),
  pinpoint: property('pinpoint'),
  rule: property('rule'),
  start: property('start'),
  end: property('end'),
  spans: listProperty('spans'),
  page: property('firstPage'),
  provision: one([by('provision')]),
  target: one([out('RESOLVES_TO')]),
  candidates: list([out('CANDIDATE')]),
};

export const PAGE: NodeFieldsOf<PageResolvers> = {
  id: value([], (node) => node.id),
  number: property('number'),
  of: property('of'),
  text: property('text'),
  sha256: property('sha256'),
  instrument: one([by('instrument')]),
  provisions: list([into('ON_PAGE')]),
  citations: {
    kind: 'list',
    walk: () => ({ routes: [[into('ON_PAGE'), out('HAS_CITATION')]] }),
    // A provision may run over two pages, and each of its citations stands on one of them or on both.
    keep: { reads: ['number'], farReads: ['firstPage', 'spans'], test: standsOn },
  },
};

function standsOn(page: ResultNode, citation: ResultNode): boolean {
  const number = page.properties['number'];
  const spans = (citation.properties['spans'] ?? []) as readonly Span[];
  return spans.length > 0 ? spans.some((span) => span.page === number) : citation.properties['firstPage'] === number;
}
