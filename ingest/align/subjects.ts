/** What treaties and provisions are about, as far as alignment needs it: trafficking and smuggling are two crimes. */
import type { Registry } from '../registry/load.ts';

/** What each treaty is about and what the law tells from that, as the stems of their terms: looked up once. */
export interface Subjects {
  /** Words of a treaty's subject are in most of its articles and say nothing about which is echoed. */
  readonly stems: readonly string[];
  /** False where the text is about a crime that the law distinguishes from the treaty's, and not about the treaty's own. */
  readonly isComparable: (text: string, instrument: string) => boolean;
  /** Whether the text names what the treaty is about. */
  readonly isAbout: (text: string, instrument: string) => boolean;
}

export function createSubjects(registry: Registry, instruments: readonly string[]): Subjects {
  const subjects = new Map(instruments.map((instrument) => [instrument, subjectOf(registry, instrument)]));
  const names = (text: string, terms: readonly (readonly string[])[] = []) =>
    terms.some(([first]) => first !== undefined && text.toLowerCase().includes(first));
  return {
    stems: [...subjects.values()].flatMap(({ own }) => own.flat()),
    isComparable: (text, instrument) => {
      const subject = subjects.get(instrument);
      return !names(text, subject?.others) || names(text, subject?.own);
    },
    isAbout: (text, instrument) => names(text, subjects.get(instrument)?.own),
  };
}

/** The stems of each term, the first of which names it. */
interface Subject {
  readonly own: readonly (readonly string[])[];
  readonly others: readonly (readonly string[])[];
}

function subjectOf(registry: Registry, instrument: string): Subject {
  const own = registry.law.filter(({ type, from }) => type === 'ABOUT' && from === instrument).map(({ to }) => to);
  const others = registry.law.flatMap(({ type, from, to }) => {
    if (type !== 'DISTINGUISHES_FROM') return [];
    return [own.includes(from) ? [to] : [], own.includes(to) ? [from] : []].flat();
  });
  const stems = (terms: readonly string[]) => terms.map((term) => stemsOf(registry, term));
  return { own: stems(own), others: stems(others) };
}

/** `smuggling of migrants` → `smuggl`, `migrant`. */
function stemsOf({ terms, genre }: Registry, id: string): string[] {
  const label = terms.find((term) => term.id === id)?.label ?? '';
  return label
    .split(' ')
    .filter((word) => !genre.functionWords.includes(word))
    .map((word) => word.replace(/(?:ing|ed|s)$/, ''));
}
