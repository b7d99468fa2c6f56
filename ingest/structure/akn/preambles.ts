/** Preambles that the markup does not tell, in annexes and drafts: by the words that their paragraphs begin with. */
import { leadsPreamble } from '../blocks/lead-words.ts';
import type { AknBlock } from './blocks.ts';

/** Words that a text of its own follows: "recommends … the adoption of the following draft resolution:". */
const OPENS_TEXT =
  /\b(?:agreement|decision|declaration|outcome|programme|recommendation|resolution|statement)s?\b[^:]{0,80}:$/;

/** "The States Parties to the present Convention," are the authors. */
const PARTIES = /^The (?:Contracting|Governments|Heads|High Contracting|Parties|States)\b/;

/** Of annexes and drafts the markup does not tell the preamble: "Reaffirming …," before all else, below a heading or such words. */
export function withPreambles(blocks: readonly AknBlock[]): AknBlock[] {
  let mayOpen = true;
  let isOpen = false;
  return blocks.map((block) => {
    const isPreambular =
      block.kind === 'text' &&
      block.label === null &&
      block.role === null &&
      block.text.text.endsWith(',') &&
      (isOpen || (mayOpen && (leadsPreamble(block.text.text) || PARTIES.test(block.text.text))));
    isOpen = isPreambular;
    mayOpen =
      block.kind === 'heading' ||
      (block.kind === 'text' && block.text.text.endsWith(':') && OPENS_TEXT.test(block.text.text));
    return isPreambular ? { ...block, division: 'PREAMBULAR' as const } : block;
  });
}
