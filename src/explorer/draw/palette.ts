/** The colours of the drawing, read from the page's style sheet, so that both follow light and dark together. */

export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly paper: string;
  readonly text: string;
  readonly textSoft: string;
  readonly law: string;
  readonly lawSoft: string;
  readonly curated: string;
  readonly inferred: string;
  readonly focus: string;
}

const NAMES: Readonly<Record<keyof Palette, string>> = {
  ink: '--ink',
  soft: '--ink-soft',
  faint: '--line-strong',
  paper: '--paper',
  text: '--compact',
  textSoft: '--compact-soft',
  law: '--law',
  lawSoft: '--law-soft',
  curated: '--curated',
  inferred: '--inferred',
  focus: '--focus',
};

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = Object.entries(NAMES).map(([name, property]) => [name, style.getPropertyValue(property).trim()]);
  return Object.fromEntries(read);
}
