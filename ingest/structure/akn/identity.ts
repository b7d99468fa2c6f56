/** Which document a file holds: its resolutions, language, symbol and titles. What is no English resolution is refused. */
import { ParseError } from '../../../src/model/errors.ts';
import { childElements, findAll, rawTextOf, textOf, type XmlElement } from '../../pages/akn/element.ts';
import { refuseOtherLanguages } from '../../pages/language.ts';
import { SAMPLE, statedLanguage } from './absent-parts.ts';
import { BODIES, EXCERPT, type ResolutionElement, resolutionsIn } from './documents.ts';
import type { Frame } from './frame.ts';
import { canonicalSymbol, hasPartLetters, partSymbol } from './symbol.ts';

const LETTERS = 26;

/** One for each resolution: a document of several parts holds one a part. */
export function readResolutions(root: XmlElement, frame: Frame, source: string): ResolutionElement[] {
  if (root.name !== 'akomaNtoso') {
    throw new ParseError(
      `this XML is not Akoma Ntoso (its first element is <${root.name}>); give a resolution as the United Nations publishes it in AKN4UN`,
      { source, line: root.line },
    );
  }
  const resolves = frame.all('docNumber').some((number) => /\/(?:RES|DEC|PRST)\//i.test(textOf(number)));
  const resolutions = resolutionsIn(root, resolves);
  if (resolutions.length > 0) return resolutions;
  throw new ParseError('this Akoma Ntoso holds no resolution (no <statement> with a <mainBody>); give a resolution', {
    source,
    line: root.line,
  });
}

/** By what the file says of itself, and by its words, since it may say too little. */
export function refuseUnlessEnglish(root: XmlElement, resolutions: readonly ResolutionElement[], source: string): void {
  for (const expression of findAll(root, 'FRBRExpression')) {
    const language = statedLanguage(expression);
    if (language === undefined) continue;
    throw new ParseError(
      `the document is in another language (FRBRlanguage is “${language.slice(0, EXCERPT)}”); only English is read: give the English file of the same resolution`,
      { source, line: (findAll(expression, 'FRBRlanguage')[0] ?? expression).line },
    );
  }
  for (const { element } of resolutions) {
    const bodies = childElements(element, ...BODIES);
    refuseOtherLanguages(bodies.map((body) => rawTextOf(body, SAMPLE)).join('\n'), source);
  }
}

/** On the cover, or wherever a number is a symbol; else as the metadata has it. */
export function symbolOf(frame: Frame, source: string): string {
  const marked = frame.first('docNumber', { refersTo: 'symbol' });
  const written = [...(marked ? [marked] : []), ...frame.all('docNumber')].map(textOf);
  const kept = [...frame.all('FRBRnumber'), ...frame.all('FRBRalias'), ...frame.all('FRBRname')];
  const values = kept.flatMap(({ attributes }) => attributes['value'] ?? []);
  for (const words of [...written, ...values]) {
    const symbol = canonicalSymbol(words);
    if (symbol) return symbol;
  }
  const element = marked ?? frame.all('docNumber')[0];
  const found = element
    ? `“${textOf(element).slice(0, EXCERPT)}” is no document symbol`
    : 'no <docNumber refersTo="#symbol"> is in it';
  throw new ParseError(
    `the document does not say its symbol: ${found}; add one such as A/RES/75/101 A-B`,
    element ? { source, line: element.line } : { source },
  );
}

/**
 * In a document of several parts each begins with its letter; where one does not, their order tells it. A document of one
 * part has a letter where a later part of the same number made it one, which its cover does not always say.
 */
export function partSymbols(statements: readonly XmlElement[], symbol: string, source: string): string[] {
  const [only, ...others] = statements;
  if (only && others.length === 0) {
    const letter = hasPartLetters(symbol) ? undefined : letterOf(only);
    return [letter === undefined ? symbol : partSymbol(symbol, letter)];
  }
  if (statements.length > LETTERS)
    throw new ParseError(`it holds ${statements.length} resolutions; give one document a file`, { source });
  const first = /([A-Z])-[A-Z]$/.exec(symbol)?.[1] ?? 'A';
  const symbols = statements.map((statement, at) =>
    partSymbol(symbol, letterOf(statement) ?? String.fromCharCode(first.charCodeAt(0) + at)),
  );
  const twice = symbols.find((own, at) => symbols.indexOf(own) < at);
  if (twice === undefined) return symbols;
  throw new ParseError(`two resolutions in it are called ${twice}; give each a letter of its own in its preface`, {
    source,
  });
}

function letterOf(statement: XmlElement): string | undefined {
  return childElements(statement, 'preface')
    .flatMap((preface) => findAll(preface, 'docNumber'))
    .map(textOf)
    .find((words) => /^[A-Z]$/.test(words));
}
