/** One link and what it rests on: who says what about which law, in which words, on which page. */

import { describeGrounds } from '../data/describe.ts';
import type { GraphEdge } from '../data/graph.ts';
import { DERIVATION_WORDS, sayType, sayValue } from '../data/words.ts';
import { go, siblings, whole } from '../state/store.ts';
import { Badge } from './badge.tsx';
import { CopyButton } from './copy-button.tsx';
import { Link } from './link.tsx';
import { SharedWords } from './shared-words.tsx';

export function Evidence({ edge }: { readonly edge: GraphEdge }) {
  const { nodes } = whole.value;
  const from = nodes.get(edge.from);
  const to = nodes.get(edge.to);
  const pinpoint = from?.cite ? `${from.cite}${edge.page === null ? '' : `, p. ${edge.page}`}` : null;
  const grounds = describeGrounds(edge).slice(edge.derivation ? 1 : 0);
  return (
    <article class="evidence" aria-label="The link that is selected">
      <button type="button" class="close" aria-label="Close the link" onClick={() => go({ select: edge.from })}>
        ×
      </button>
      <p class="sentence">
        <Link change={{ select: edge.from }}>{from?.name ?? edge.from}</Link> <strong>{sayType(edge.type)}</strong>{' '}
        <Link change={{ select: edge.to }}>{to?.name ?? edge.to}</Link>
      </p>
      {siblings.value.length > 0 && (
        <p class="siblings">
          The same words also say that it{' '}
          {siblings.value.map((other, index) => (
            <>
              {index > 0 && (index === siblings.value.length - 1 ? ' and ' : ', ')}
              <Link key={other.id} change={{ select: other.id }}>
                {sayType(other.type)}
              </Link>
            </>
          ))}
          .
        </p>
      )}
      {edge.quote && <blockquote>{edge.quote}</blockquote>}
      {edge.shared && (
        <p class="shared">
          <span class="soft">Words that both have: </span>
          <SharedWords runs={edge.shared} />
        </p>
      )}
      {edge.rationale && (
        <p class="rationale">
          <span class="soft">{edge.basis ? `On ${sayValue(edge.basis)}: ` : 'Because: '}</span>
          {edge.rationale}
        </p>
      )}
      <p class="grounds">
        <Badge derivation={edge.derivation} />{' '}
        <span class="soft">
          {[
            edge.derivation && DERIVATION_WORDS[edge.derivation].meaning,
            edge.pinpoint,
            edge.source && `Source: ${edge.source}.`,
          ]
            .filter(Boolean)
            .join(' ')}
        </span>
      </p>
      {grounds.length > 0 && <p class="soft small">{capitalise(grounds.join('; '))}.</p>}
      {pinpoint && (
        <p class="pinpoint">
          <span class="cite">{pinpoint}</span> <CopyButton text={pinpoint}>Copy citation</CopyButton>
        </p>
      )}
    </article>
  );
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
