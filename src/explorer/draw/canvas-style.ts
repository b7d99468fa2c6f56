/**
 * How nodes and edges look. Nothing is told by colour alone: objectives are round and bold, binding law has a heavy border,
 * bodies of law a broken one; stated edges are whole, curated dashed, inferred dotted, the registry's thin.
 */
import type { EdgeSingular, StylesheetJson } from 'cytoscape';
import type { Palette } from './palette.ts';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export function drawingStyle(palette: Palette): StylesheetJson {
  return [...nodeStyle(palette), ...edgeStyle(palette), ...stateStyle(palette)];
}

function nodeStyle({ ink, paper, text, textSoft, law, lawSoft, soft }: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        shape: 'rectangle',
        'background-color': paper,
        'border-color': text,
        'border-width': 1,
        color: ink,
        'font-family': FONT,
        'font-size': 12,
      },
    },
    {
      selector: 'node.box',
      style: {
        label: 'data(text)',
        'text-wrap': 'wrap',
        'text-max-width': 'data(textWidth)',
        'text-valign': 'center',
        'text-halign': 'center',
        'line-height': 1.25,
        'min-zoomed-font-size': 6,
      },
    },
    {
      selector: 'node.dot.named',
      style: {
        label: 'data(text)',
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-background-color': paper,
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
      },
    },
    {
      selector: 'node[label = "Objective"]',
      style: { shape: 'round-rectangle', 'background-color': textSoft, 'font-weight': 600 },
    },
    {
      selector: 'node[label = "Paragraph"], node[label = "Action"], node[label = "Item"]',
      style: { shape: 'round-rectangle' },
    },
    { selector: 'node[label = "Footnote"], node[label = "Citation"]', style: { 'border-style': 'dotted' } },
    { selector: 'node[label = "Instrument"], node[label = "Article"]', style: { 'border-color': law } },
    {
      selector: 'node[label = "Instrument"][binding = "BINDING_ON_PARTIES"]',
      style: { 'border-width': 3, 'background-color': lawSoft },
    },
    { selector: 'node[binding = "REGIME"]', style: { 'border-width': 1.5, 'border-style': 'dashed' } },
    { selector: 'node[label = "Article"]', style: { shape: 'cut-rectangle' } },
    { selector: 'node[label = "Term"]', style: { shape: 'ellipse', 'border-color': soft } },
    { selector: 'node[label = "Body"]', style: { shape: 'octagon', 'border-color': soft } },
  ];
}

function edgeStyle({ soft, faint, ink, paper, curated, inferred }: Palette): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 22,
        width: 1.4,
        'line-color': soft,
        'target-arrow-color': soft,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'font-family': FONT,
        'font-size': 11,
        color: ink,
        'text-background-color': paper,
        'text-background-opacity': 0.92,
        'text-background-padding': '3px',
      },
    },
    { selector: 'edge.plain', style: { 'curve-style': 'haystack', 'haystack-radius': 0, width: 0.8 } },
    { selector: 'edge.across', style: { 'source-endpoint': '90deg', 'target-endpoint': '270deg' } },
    {
      selector: 'edge.beside',
      style: {
        'curve-style': 'unbundled-bezier',
        'source-endpoint': '90deg',
        'target-endpoint': '90deg',
        'edge-distances': 'endpoints' as never,
        'control-point-distances': ((edge: EdgeSingular) => [edge.data('bow')]) as never,
        'control-point-weights': 0.5,
      },
    },
    { selector: 'edge[layer = "structure"]', style: { width: 1, 'line-color': faint, 'target-arrow-shape': 'none' } },
    {
      selector: 'edge[derivation = "REGISTRY"]',
      style: { width: 0.9, 'target-arrow-shape': 'vee', 'line-color': faint, 'target-arrow-color': faint },
    },
    {
      selector: 'edge[derivation = "CURATED"]',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [7, 4],
        'line-color': curated,
        'target-arrow-color': curated,
      },
    },
    {
      selector: 'edge[derivation = "INFERRED"]',
      style: { 'line-style': 'dotted', width: 2, 'line-color': inferred, 'target-arrow-color': inferred },
    },
    {
      selector: 'edge[role = "IN_TITLE"], edge[role = "VIA_NOTE"]',
      style: { 'target-arrow-fill': 'hollow', width: 1 },
    },
  ];
}

function stateStyle({ focus, ink }: Palette): StylesheetJson {
  return [
    { selector: 'node.selected', style: { 'border-color': focus, 'border-width': 4, 'z-index': 20 } },
    { selector: 'node.cursor', style: { 'outline-color': ink, 'outline-width': 2, 'outline-offset': 3 } },
    {
      selector: 'edge.selected',
      style: {
        width: 3.2,
        'line-color': focus,
        'target-arrow-color': focus,
        label: 'data(words)',
        'text-wrap': 'wrap',
        'text-max-width': '96px',
        'min-zoomed-font-size': 7,
        'z-index': 20,
      },
    },
    { selector: 'edge.sibling', style: { width: 2.2, 'line-color': focus, 'target-arrow-color': focus } },
    { selector: '.aside', style: { opacity: 0.38 } },
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never },
  ];
}
