/** Small resolutions in Akoma Ntoso, made of a few lines each, and the outline of what is read from them. */
import { type AknReading, readAknWithLinks } from '../../ingest/structure/akn/read-akn.ts';
import type { InstrumentText, Item, Paragraph } from '../../ingest/structure/tree.ts';

export interface Snippet {
  readonly symbol?: string;
  readonly language?: string;
  readonly meta?: string;
  readonly cover?: string;
  readonly preface?: string;
  readonly preamble?: string;
  readonly body?: string;
  readonly attachments?: string;
  readonly conclusions?: string;
  /** In place of the one statement. */
  readonly statements?: string;
}

export function aknText(snippet: Snippet): string {
  const { symbol = 'A/RES/99/7', language = 'eng', meta = '', cover = '', conclusions = '' } = snippet;
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un">
  <meta><identification source="#un"><FRBRExpression><FRBRlanguage language="${language}"/></FRBRExpression></identification>${meta}</meta>
  <coverPage><p><docNumber refersTo="#symbol">${symbol}</docNumber></p>${cover}</coverPage>
  ${snippet.statements ?? statement(snippet)}
  <conclusions>${conclusions}</conclusions>
</akomaNtoso>`;
}

export function statement({ preface = '', preamble = '', body = '', attachments = '' }: Snippet): string {
  return `<statement name="resolution">
    <preface>${preface}</preface>
    <preamble><formula name="enactingFormula"><p>The General Assembly,</p></formula>${preamble}</preamble>
    <mainBody>${body}</mainBody>${attachments}
  </statement>`;
}

/** `numbered('1', 'Decides …')`: a paragraph as AKN4UN writes it. */
export function numbered(number: string, words: string): string {
  return `<paragraph class="SingleTxt"><num>\t${number}.</num><content><p xml:space="preserve">\t${words}</p></content></paragraph>`;
}

/** A paragraph without a number of its own; a label may be typed into its words. */
export function plain(words: string): string {
  return `<paragraph class="SingleTxt"><content><p xml:space="preserve">\t${words}</p></content></paragraph>`;
}

export function heading(words: string): string {
  return `<paragraph class="H23"><subheading>\t\t${words}</subheading></paragraph>`;
}

export function preambular(words: string): string {
  return `<container name="x"><p xml:space="preserve">\n      <span class="italic">Noting</span> ${words}</p></container>`;
}

export function note(marker: string, words: string): string {
  return `<authorialNote marker="${marker}" placement="bottom"><p xml:space="preserve">\t \t${words}</p></authorialNote>`;
}

export function annex(body: string): string {
  return `<attachments><attachment><doc name="annex"><mainBody>${body}</mainBody></doc></attachment></attachments>`;
}

export function read(snippet: Snippet): AknReading {
  return readAknWithLinks(new TextEncoder().encode(aknText(snippet)), 'snippet.xml');
}

/** One line a provision: its segment, its text, then its items, each two blanks further in. */
export function outline(part: InstrumentText | undefined): string[] {
  return (part?.paragraphs ?? []).flatMap((paragraph) => [
    `${paragraph.segment} ${paragraph.text.text}`,
    ...outlineItems(paragraph),
  ]);
}

function outlineItems(above: Paragraph | Item, indent = '  '): string[] {
  return above.items.flatMap((item) => [
    `${indent}(${item.letter}) ${item.text.text}`,
    ...outlineItems(item, `${indent}  `),
  ]);
}
