/** A page's text as read → the same in one spelling, without what the media it came through put around its lines. */
import type { MappedText } from '../mapped-text.ts';
import { setFrameLines } from '../words/frame-lines.ts';
import { takeHtml } from '../words/html.ts';
import { setLabels } from '../words/labels.ts';
import { takeMarkdown } from '../words/markdown.ts';
import { normalize, unifyCharacters } from '../words/normalize.ts';
import { takeLineEdges } from './line-edges.ts';

export function cleanPage(page: MappedText): MappedText {
  return setFrameLines(setLabels(normalize(takeMarkdown(takeHtml(takeLineEdges(unifyCharacters(page)))))));
}
