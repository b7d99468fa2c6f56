/** Warnings as people read them: where, what, and not five thousand times. */
import { describe, expect, it } from 'vitest';
import { tellWarnings } from '../../src/cli/warnings.ts';
import type { Warning } from '../../src/model/document.ts';

const unplaced = (line: number, source = 'lamps.txt'): Warning => ({
  code: 'UNPLACED_TEXT',
  message: 'the line is in no list',
  source,
  page: 2,
  line,
});

describe('warnings', () => {
  it('are told with their place, as far as it is known', () => {
    expect(tellWarnings([unplaced(7), { ...unplaced(7), source: null, page: null, line: null }])).toEqual([
      'warning UNPLACED_TEXT (lamps.txt, page 2, line 7): the line is in no list',
      'warning UNPLACED_TEXT: the line is in no list',
    ]);
  });

  it('of one kind in one file are told ten times and then counted', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => unplaced(at + 1));
    const lines = tellWarnings([...many, unplaced(1, 'harbours.txt')]);
    expect(lines).toHaveLength(12);
    expect(lines[9]).toContain('line 10)');
    expect(lines.slice(10)).toEqual([
      'warning UNPLACED_TEXT: 4990 more, the last in lamps.txt, page 2, line 5000; --json tells each',
      'warning UNPLACED_TEXT (harbours.txt, page 2, line 1): the line is in no list',
    ]);
  });

  it('of documents without a file are told each', () => {
    const missing = Array.from({ length: 20 }, (_, at) => ({
      code: 'PAGES_MISSING',
      message: `A/RES/99/${at} has 4 pages; given: 1`,
      source: null,
      page: null,
      line: null,
    }));
    expect(tellWarnings(missing)).toHaveLength(20);
  });
});
