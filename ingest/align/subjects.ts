/** What treaties and provisions are about, as far as alignment needs it: trafficking and smuggling are two crimes. */
import type { Registry } from '../registry/load.ts';
import type { AlignedText } from './align.ts';

/** Words of a treaty's subject are in most of its articles and say nothing about which is echoed. */
export function subjectStems(registry: Registry, instruments: readonly string[]): string[] {
  return instruments.flatMap((instrument) => termsOf(registry, instrument)).flatMap((term) => stemsOf(registry, term));
}

/** False where the text is about a crime that the law distinguishes from the treaty's, and not about the treaty's own. */
export function isComparable(registry: Registry, { text }: AlignedText, instrument: string): boolean {
  const words = text.toLowerCase();
  const mentions = (term: string) =>
    stemsOf(registry, term)
      .slice(0, 1)
      .some((stem) => words.includes(stem));
  const own = termsOf(registry, instrument);
  const others = registry.law.flatMap(({ type, from, to }) => {
    if (type !== 'DISTINGUISHES_FROM') return [];
    if (own.includes(from)) return [to];
    return own.includes(to) ? [from] : [];
  });
  return !others.some(mentions) || own.some(mentions);
}

function termsOf(registry: Registry, instrument: string): string[] {
  return registry.law.filter(({ type, from }) => type === 'ABOUT' && from === instrument).map(({ to }) => to);
}

/** `smuggling of migrants` → `smuggl`, `migrant`. */
function stemsOf({ terms, genre }: Registry, id: string): string[] {
  const label = terms.find((term) => term.id === id)?.label ?? '';
  return label
    .split(' ')
    .filter((word) => !genre.functionWords.includes(word))
    .map((word) => word.replace(/(?:ing|ed|s)$/, ''));
}
