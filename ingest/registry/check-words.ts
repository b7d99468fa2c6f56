/** Checks of what the words of the registry speak of: phrases that qualify, bodies that number, nouns that name. */
import { type Fault, indexOfTwin } from './fault.ts';
import { aliasKey } from './lookup.ts';
import type { Files } from './schema.ts';

export function checkQualifiers({ 'qualifiers.json': { qualifiers } }: Files): Fault[] {
  const places = qualifiers.flatMap(({ phrases }, at) =>
    phrases.map((phrase, index) => ({ key: aliasKey(phrase), path: ['qualifiers', at, 'phrases', index] })),
  );
  const twin = places[indexOfTwin(places.map(({ key }) => key)) ?? -1];
  return twin === undefined
    ? []
    : [{ file: 'qualifiers.json', path: twin.path, message: `"${twin.key}" stands twice; keep one` }];
}

export function checkIssuingBodies({ 'issuing-bodies.json': { bodies }, 'bodies.json': known }: Files): Fault[] {
  const ids = new Set(known.map(({ id }) => id));
  return bodies.flatMap(({ body }, at): Fault[] =>
    body === undefined || ids.has(body)
      ? []
      : [
          {
            file: 'issuing-bodies.json',
            path: ['bodies', at, 'body'],
            message: `bodies.json has no ${body}; correct it, or add it there`,
          },
        ],
  );
}

export function checkInstrumentNouns({
  'instrument-nouns.json': words,
  'instruments.json': instruments,
}: Files): Fault[] {
  const { nouns, needsName, standing } = words;
  const ids = new Set(instruments.map(({ id }) => id));
  const unknown = (path: (string | number)[], noun: string): Fault[] =>
    noun in nouns
      ? []
      : [
          {
            file: 'instrument-nouns.json',
            path,
            message: `"${noun}" is not among the nouns; correct it, or add it there`,
          },
        ];
  return [
    ...needsName.flatMap((noun, at) => unknown(['needsName', at], noun)),
    ...standing.flatMap(({ words: noun, instrument }, at): Fault[] => [
      ...unknown(['standing', at, 'words'], noun),
      ...(ids.has(instrument)
        ? []
        : [
            {
              file: 'instrument-nouns.json' as const,
              path: ['standing', at, 'instrument'],
              message: `no instrument has the id ${instrument}; correct it or add the instrument`,
            },
          ]),
    ]),
  ];
}
