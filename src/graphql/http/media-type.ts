/** Which of GraphQL's two media types an answer has. */

export type MediaType = 'application/graphql-response+json' | 'application/json';

const TYPES: readonly MediaType[] = ['application/json', 'application/graphql-response+json'];

/** The one that `Accept` likes best, plain JSON where it has no preference; `null` where it takes neither. */
export function chooseMediaType(accept: string | null): MediaType | null {
  if (accept === null || accept.trim() === '') return 'application/json';
  const ranges = accept.toLowerCase().split(',').map(readRange);
  const rated = TYPES.map((type) => ({ type, quality: qualityOf(type, ranges) })).filter(({ quality }) => quality > 0);
  rated.sort((a, b) => b.quality - a.quality);
  return rated[0]?.type ?? null;
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function readRange(part: string, place: number): Range {
  const [type = '', ...parameters] = part.split(';').map((word) => word.trim());
  const stated = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = stated === undefined ? 1 : Number(stated.slice(2)) || 0;
  // Of equal wishes the first named is the dearer one.
  return { type, quality: quality === 0 ? 0 : quality - place * 1e-6 };
}

function qualityOf(type: MediaType, ranges: readonly Range[]): number {
  const exact = ranges.find((range) => range.type === type);
  const wide = ranges.find((range) => range.type === 'application/*') ?? ranges.find((range) => range.type === '*/*');
  return (exact ?? wide)?.quality ?? 0;
}

/** Whether a browser asks for a page. */
export function wantsHtml(accept: string | null): boolean {
  return accept?.toLowerCase().includes('text/html') ?? false;
}
