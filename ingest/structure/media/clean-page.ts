/** A page's text as read → the same in one spelling, without what the media it came through put around its lines. */
import type { MappedText } from '../mapped-text.ts';
import { normalize, unifyCharacters } from '../words/normalize.ts';
import { setFrameLines } from './frame-lines.ts';
import { takeHtml } from './html.ts';
import { setLabels } from './labels.ts';
import { takeLineEdges } from './line-edges.ts';
import { takeMarkdown } from './markdown.ts';

/** In this order: what stands at the edges of lines hides the markup in them, and markup the labels. */
const STEPS = [unifyCharacters, takeLineEdges, takeHtml, takeMarkdown, normalize, setLabels, setFrameLines] as const;

export function cleanPage(page: MappedText): MappedText {
  return STEPS.reduce((text, step) => step(text), page);
}
