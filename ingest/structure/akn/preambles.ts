/** Preambles that the markup does not tell, in annexes and drafts: by the words that their paragraphs begin with. */
import { leadsPreamble } from '../blocks/lead-words.ts';
import type { AknBlock } from './blocks.ts';

type TextBlock = Extract<AknBlock, { kind: 'text' }>;

/** Words that a text of its own follows: "recommends … the adoption of the following draft resolution:". */
const OPENS_TEXT =
  /\b(?:agreement|decision|declaration|outcome|programme|recommendation|resolution|statement)s?\b[^:]{0,80}:$/;

/** "The States Parties to the present Convention," are the authors. */
const PARTIES = /^The (?:Contracting|Governments|Heads|High Contracting|Parties|States)\b/;

/** Of annexes and drafts the markup does not tell the preamble: "Reaffirming …," before all else, below a heading or such words. */
export function withPreambles(blocks: readonly AknBlock[]): AknBlock[] {
  let mayOpen = true;
  let isOpen = false;
  let listed = false;
  return blocks.map((block, at) => {
    const isItem = listed && isListed(block);
    const isPreambular =
      isItem ||
      (isParagraph(block) && leads(block.text.text, isOpen, mayOpen, at === 0 || isOpen ? blocks[at + 1] : undefined));
    isOpen = isPreambular;
    listed = isItem || (isPreambular && isParagraph(block) && block.text.text.endsWith(':'));
    mayOpen =
      block.kind === 'heading' ||
      (block.kind === 'text' && block.text.text.endsWith(':') && OPENS_TEXT.test(block.text.text));
    return isPreambular ? { ...block, division: 'PREAMBULAR' as const } : block;
  });
}

/** It ends in a comma, or in a colon that `listed` follows; `listed` is given where nothing but the like came before. */
function leads(words: string, isOpen: boolean, mayOpen: boolean, listed: AknBlock | undefined): boolean {
  if (words.endsWith(':')) return leadsPreamble(words) && isListed(listed);
  return words.endsWith(',') && (isOpen || (mayOpen && (leadsPreamble(words) || PARTIES.test(words))));
}

function isParagraph(block: AknBlock): block is TextBlock {
  return block.kind === 'text' && block.label === null && block.role === null;
}

function isListed(block: AknBlock | undefined): block is TextBlock {
  return block?.kind === 'text' && (block.label?.kind === 'item' || (block.label === null && block.role === 'MEMBER'));
}
