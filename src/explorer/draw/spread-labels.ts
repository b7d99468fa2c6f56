/** Chooses which labels can be drawn without touching each other. */

export interface LabelBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Greedy, in the order given: put the weightiest first. What is drawn already is an obstacle. A grid of cells keeps it linear for thousands of labels.
 * @returns the ids whose boxes (`x`, `y` their upper left corner) overlap none chosen before
 */
export function spreadLabels(boxes: readonly LabelBox[], obstacles: readonly LabelBox[] = []): Set<string> {
  const cell = 80;
  const taken = new Map<string, LabelBox[]>();
  const chosen = new Set<string>();
  for (const box of obstacles) take(box);
  for (const box of boxes) {
    const keys = cellsOf(box, cell);
    if (keys.some((key) => taken.get(key)?.some((other) => overlap(box, other)))) continue;
    chosen.add(box.id);
    take(box);
  }
  return chosen;

  function take(box: LabelBox): void {
    for (const key of cellsOf(box, cell)) {
      const held = taken.get(key);
      if (held) held.push(box);
      else taken.set(key, [box]);
    }
  }
}

function cellsOf({ x, y, width, height }: LabelBox, cell: number): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / cell); column <= Math.floor((x + width) / cell); column += 1) {
    for (let row = Math.floor(y / cell); row <= Math.floor((y + height) / cell); row += 1)
      keys.push(`${column} ${row}`);
  }
  return keys;
}

function overlap(one: LabelBox, other: LabelBox): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
