/** What is drawn at the moment, for the menu that takes it away as a picture. */
import { signal } from '@preact/signals';
import type { Graph } from '../data/graph.ts';
import type { Canvas } from '../draw/canvas.ts';
import type { Placement } from '../draw/columns.ts';
import type { Form } from '../draw/elements.ts';
import type { Arrangement } from './address.ts';

export interface Drawn {
  readonly graph: Graph;
  readonly placement: Placement;
  readonly form: Form;
  readonly arrange: Arrangement;
}

export const drawing = signal<{ readonly canvas: Canvas; readonly graph: Drawn | null } | null>(null);
