/** What is known of an instrument, an article, a term or a body, and which provisions name it. */
import type { LawAnswer, NodeAnswer, ReferenceAnswer } from '../data/answer.ts';
import type { ArticleText, InstrumentText, TermText } from '../data/load-reading.ts';
import { readNode } from '../data/read-answer.ts';
import { count, sayBinding, sayType, sayValue } from '../data/words.ts';
import { Badge } from './badge.tsx';
import { CopyButton } from './copy-button.tsx';
import { Link } from './link.tsx';
import { SharedWords } from './shared-words.tsx';

export function InstrumentCard({ instrument }: { readonly instrument: InstrumentText }) {
  const { id, title, symbol, kind, binding, aliases, laws, articles, referencedBy, url } = instrument;
  return (
    <article class="reading card" data-provision={id}>
      <p class="soft">
        {sayValue(kind ?? '')} · {sayBinding(binding ?? null)}
      </p>
      <h3>{title}</h3>
      <Facts instrument={instrument} />
      <p class="actions">
        <Link change={{ view: { kind: 'citing', id, within: null, relation: null }, select: id }}>
          What refers to it
        </Link>
        <Link change={{ view: { kind: 'about', id }, select: id }}>What is around it</Link>
        {symbol && <CopyButton text={symbol}>Copy symbol</CopyButton>}
      </p>
      {!instrument.ingested && id !== 'gcm' && (
        <p class="notice">Its own text is not in this graph; only what other texts and the register say of it.</p>
      )}
      <ReferenceList title="Referred to by" references={referencedBy.edges} total={referencedBy.totalCount} />
      <Laws laws={laws} />
      {articles.length > 0 && (
        <details>
          <summary>{count(articles.length, 'article')} on register</summary>
          <ul class="plain">
            {articles.map((article) => (
              <li key={article.id}>
                <Link change={{ select: article.id }}>{article.label}</Link> {article.heading}
              </li>
            ))}
          </ul>
        </details>
      )}
      {aliases.length > 0 && <p class="soft small">Also called: {aliases.join('; ')}.</p>}
      {url && (
        <p class="small">
          <a href={url} rel="noreferrer">
            Read it at its source
          </a>{' '}
          <span class="soft">(leaves this page)</span>
        </p>
      )}
    </article>
  );
}

function Facts({ instrument }: { readonly instrument: InstrumentText }) {
  const { untsVolume, untsRegistration } = instrument;
  const treaty = [untsVolume && `vol. ${untsVolume}`, untsRegistration && `No. ${untsRegistration}`].filter(Boolean);
  const facts = [
    ['Symbol', instrument.symbol],
    ['Adopted', instrument.adoptedOn],
    ['Opened for signature', instrument.openedForSignatureOn],
    ['In force', instrument.inForceOn],
    ['Treaty Series', treaty.length > 0 ? treaty.join(', ') : null],
  ].filter(([, value]) => value);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ReferenceListProps {
  readonly title: string;
  readonly references: readonly ReferenceAnswer[];
  readonly total: number;
}

function ReferenceList({ title, references, total }: ReferenceListProps) {
  if (total === 0) return <p class="soft">No text that is held refers to it.</p>;
  return (
    <section>
      <h4>
        {title} <span class="soft">({count(total, 'reference')})</span>
      </h4>
      <ul class="references">
        {references.map((reference) => {
          const node = readNode(reference.node);
          return (
            <li key={reference.id}>
              <Link change={{ view: { kind: 'about', id: node.id }, select: reference.id }}>
                {node.name} {sayType(reference.type)}
              </Link>{' '}
              <Badge derivation={reference.derivation} />
              {reference.quote && <q class="words">{reference.quote}</q>}
              {reference.shared && <SharedWords runs={reference.shared} />}
              {reference.rationale && <span class="rationale">{reference.rationale}</span>}
              <span class="soft small">
                {node.cite}
                {reference.page !== null && `, p. ${reference.page}`}
              </span>
            </li>
          );
        })}
      </ul>
      <p class="source-note">Source of the words in quotation marks: United Nations.</p>
      {total > references.length && <p class="soft">The first {references.length} are listed.</p>}
    </section>
  );
}

function Laws({ laws }: { readonly laws: readonly LawAnswer[] }) {
  if (laws.length === 0) return null;
  return (
    <section>
      <h4>In the law</h4>
      <ul class="laws">
        {laws.map((law) => {
          const far = <NodeName node={law.node} />;
          return (
            <li key={law.id}>
              {law.direction === 'OUT' ? (
                <>
                  {sayType(law.type)} {far}
                </>
              ) : (
                <>
                  {far} {sayType(law.type)} it
                </>
              )}{' '}
              <Badge derivation={law.derivation} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function NodeName({ node }: { readonly node: NodeAnswer }) {
  const { id, name, title } = readNode(node);
  return (
    <Link change={{ select: id }} title={title ?? undefined}>
      {name}
    </Link>
  );
}

export function ArticleCard({ article }: { readonly article: ArticleText }) {
  const { name, cite } = readNode(article);
  return (
    <article class="reading card" data-provision={article.id}>
      <p class="soft">{article.instrument?.title}</p>
      <h3>
        {article.label}
        {article.heading ? `: ${article.heading}` : ''}
      </h3>
      <p class="notice">The register holds its number and heading; its text is in the treaty itself.</p>
      <p class="actions">
        <Link change={{ view: { kind: 'about', id: article.id }, select: article.id }}>What is around it</Link>
        <CopyButton text={cite ?? name}>Copy citation</CopyButton>
      </p>
      <ReferenceList
        title="Referred to or echoed by"
        references={article.referencedBy.edges}
        total={article.referencedBy.totalCount}
      />
      {article.definesTerms.length > 0 && (
        <p>
          Defines{' '}
          {article.definesTerms.map((term) => (
            <NodeName key={term.id} node={term} />
          ))}
        </p>
      )}
    </article>
  );
}

export function TermCard({ term }: { readonly term: TermText }) {
  return (
    <article class="reading card" data-provision={term.id}>
      <p class="soft">term</p>
      <h3>{readNode(term).name}</h3>
      {term.altLabels.length > 0 && <p>Also: {term.altLabels.join('; ')}</p>}
      {term.notLabels.length > 0 && <p class="notice">Not to be taken for: {term.notLabels.join('; ')}</p>}
      <NameList title="Defined in" nodes={term.definedIn} />
      <NameList title="Distinct from" nodes={term.distinguishedFrom} />
      <p class="actions">
        <Link change={{ view: { kind: 'about', id: term.id }, select: term.id }}>What is about it</Link>
      </p>
    </article>
  );
}

export function BodyCard({
  body,
}: {
  readonly body: NodeAnswer & { readonly instruments: { readonly edges: readonly { readonly node: NodeAnswer }[] } };
}) {
  return (
    <article class="reading card" data-provision={body.id}>
      <p class="soft">body</p>
      <h3>
        {body.name}
        {body.acronym ? ` (${body.acronym})` : ''}
      </h3>
      <NameList title="Adopted or issued" nodes={body.instruments.edges.map(({ node }) => node)} />
    </article>
  );
}

function NameList({ title, nodes }: { readonly title: string; readonly nodes: readonly NodeAnswer[] }) {
  if (nodes.length === 0) return null;
  return (
    <section>
      <h4>{title}</h4>
      <ul class="plain">
        {nodes.map((node) => (
          <li key={node.id}>
            <NodeName node={node} />
          </li>
        ))}
      </ul>
    </section>
  );
}
