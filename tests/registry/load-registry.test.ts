/** The bundled registry loads whole, and says where each of its facts was read. */
import { describe, expect, it } from 'vitest';
import { loadRegistry, type Registry } from '../../ingest/registry/load.ts';
import { aliasKey } from '../../ingest/registry/lookup.ts';

const registry = loadRegistry();

function find(name: string): readonly string[] {
  return registry.byAlias.get(aliasKey(name)) ?? [];
}

function articlesOf(instrument: string): number | undefined {
  return registry.articles.find((list) => list.instrument === instrument)?.articles.length;
}

describe('the bundled registry', () => {
  it('has every article of the Convention and its two Protocols', () => {
    expect(['untoc', 'trafficking-protocol', 'smuggling-protocol'].map(articlesOf)).toEqual([41, 20, 25]);
  });

  it('has 23 objectives with 187 actions, whose commitments are paragraphs 17 to 39', () => {
    const { objectives, implementationParagraph } = registry.outline;
    expect(objectives.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
    expect(objectives.reduce((sum, { actionCount }) => sum + actionCount, 0)).toBe(187);
    expect(objectives.every(({ number, paragraph }) => paragraph === 16 + number)).toBe(true);
    expect(implementationParagraph).toBe(40);
  });

  it('says that sources differ on the title of Objective 13', () => {
    expect(registry.outline.objectives[12]?.note).toContain('immigration detention');
  });

  it('finds an instrument by title, short title, alias or symbol, whatever the case and the spaces', () => {
    expect(find('Global Compact for Safe, Orderly and Regular Migration')).toEqual(['gcm']);
    expect(find('  smuggling  PROTOCOL ')).toEqual(['smuggling-protocol']);
    expect(find('Organized Crime\nConvention')).toEqual(['untoc']);
    expect(find('a/res/64/293')).toEqual(['A/RES/64/293']);
  });

  it('holds "Palermo Protocol" to be ambiguous', () => {
    expect(find('Palermo Protocol')).toEqual(['trafficking-protocol', 'smuggling-protocol', 'firearms-protocol']);
  });

  it('says of every protocol what it supplements', () => {
    const supplementing = new Set(registry.law.filter(({ type }) => type === 'SUPPLEMENTS').map(({ from }) => from));
    const protocols = registry.instruments.filter(({ kind }) => kind === 'PROTOCOL').map(({ id }) => id);
    expect(protocols.length).toBeGreaterThan(10);
    expect(protocols.filter((id) => !supplementing.has(id))).toEqual([]);
  });

  it('gives no two instruments one volume and number of the Treaty Series', () => {
    const places = registry.instruments.flatMap(({ id, untsVolume, untsRegistration }) =>
      untsVolume === undefined || untsRegistration === undefined
        ? []
        : [{ id, at: `${untsVolume}, ${untsRegistration}` }],
    );
    const shared = [...Map.groupBy(places, ({ at }) => at).values()].filter((group) => group.length > 1);
    expect(shared.map((group) => group.map(({ id }) => id))).toEqual([['iccpr', 'iccpr-optional-protocol']]);
  });

  it('does not find a resolution by the title that it shares with what it adopts', () => {
    expect(find('United Nations Global Plan of Action to Combat Trafficking in Persons')).toEqual([
      'global-plan-of-action',
    ]);
  });

  it('keeps the vote on the resolution that endorses the Compact', () => {
    expect(registry.instrumentById.get(registry.bySymbol.get('A/RES/73/195') ?? '')).toMatchObject({
      adoptedOn: '2018-12-19',
      vote: 'RECORDED',
      inFavour: 152,
      against: 5,
      abstaining: 12,
    });
  });

  it('keeps smuggling and trafficking apart as UNBIS does not', () => {
    const [trafficking, smuggling] = ['term:trafficking-in-persons', 'term:smuggling-of-migrants'].map((id) =>
      registry.terms.find((term) => term.id === id),
    );
    expect(trafficking?.notLabels).toEqual(['migrant smuggling']);
    expect(trafficking?.closeMatch).toEqual(['http://metadata.un.org/thesaurus/1006622']);
    expect(smuggling?.closeMatch).toEqual([]);
  });

  it('has a concordance row for each article part', () => {
    const parts = (provision: string) =>
      registry.concordance.filter((row) => row.provision === provision).map((row) => row.article.pinpoint);
    expect(parts('gcm#para_25')).toEqual(['5', '6 (4)', '16 (4)', '16 (1)', '16 (3)', '6 (3)']);
    expect(parts('gcm#obj_10__act_f')).toEqual(['3 (a)', '3 (b)', '3 (c)']);
    expect(parts('gcm#obj_9__act_f')).toEqual(['15 (2)', '15 (3)', '14 (2)', '14 (3)']);
  });

  it('gives every fact a source', () => {
    for (const record of recordsOf(registry)) {
      const { id, sources, ...facts } = record;
      for (const field of Object.keys(facts)) expect(sources[field] ?? sources['*'], `${id}: ${field}`).toBeTruthy();
    }
    for (const fact of registry.law) expect(fact.source).toMatch(/\S/);
  });

  it('uses no id twice', () => {
    const ids = [...registry.instruments, ...registry.bodies, ...registry.terms].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cannot be changed', () => {
    const loaded = registry as unknown as { instruments: { names: string[] }[] };
    expect(() => loaded.instruments[0]?.names.push('another name')).toThrow(TypeError);
    expect(() => Object.assign(registry.outline, { symbol: 'A/1' })).toThrow(TypeError);
  });
});

type SourcedRecord = Readonly<Record<string, unknown>> & { id?: string; sources: Readonly<Record<string, string>> };

function recordsOf({ instruments, articles, bodies, terms, outline }: Registry): SourcedRecord[] {
  return [...instruments, ...articles, ...bodies, ...terms, outline, ...outline.objectives];
}
