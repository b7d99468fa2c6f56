/** A registry file at fault is refused, with its name, the line and the field, and what to do. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { loadRegistry } from '../../ingest/registry/load.ts';
import { RegistryError } from '../../src/model/errors.ts';
import { temporaryFolder } from '../machine/temporary-folder.ts';

const DATA = join(import.meta.dirname, '..', '..', 'ingest', 'registry', 'data');
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(DATA, folder, { recursive: true });
});

/** Replaces the first place of `old` and loads. @returns the error's message and the line of the replacement */
function edit(file: string, old: string, replacement: string): { message: string; line: number } {
  const text = readFileSync(join(folder, file), 'utf8');
  const at = text.indexOf(old);
  expect(at, `${file} holds ${old}`).toBeGreaterThanOrEqual(0);
  writeFileSync(join(folder, file), text.slice(0, at) + replacement + text.slice(at + old.length));
  return { message: refusal(), line: text.slice(0, at).split('\n').length };
}

function refusal(): string {
  try {
    loadRegistry(folder);
  } catch (error) {
    expect(error).toBeInstanceOf(RegistryError);
    return (error as Error).message;
  }
  throw new Error('the registry was accepted');
}

interface Fault {
  readonly name: string;
  readonly file: string;
  readonly old: string;
  readonly replacement: string;
  readonly field: string;
  readonly remedy: string;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'a misspelt field',
    file: 'instruments.json',
    old: '"binding": "NON_BINDING"',
    replacement: '"bindng": "NON_BINDING"',
    field: '[0].bindng',
    remedy: 'remove it or correct its spelling',
  },
  {
    name: 'a field too many',
    file: 'law.json',
    old: '"pinpoint": "annex" }',
    replacement: '"pinpoint": "annex", "vote": 1 }',
    field: '[0].vote',
    remedy: 'remove it or correct its spelling',
  },
  {
    name: 'a value that is not allowed',
    file: 'instruments.json',
    old: '"COMPACT"',
    replacement: '"PACT"',
    field: '[0].kind',
    remedy: 'must be one of TREATY, PROTOCOL',
  },
  {
    name: 'a date that does not exist',
    file: 'instruments.json',
    old: '2018-12-10',
    replacement: '2018-13-10',
    field: '[0].adoptedOn',
    remedy: 'correct the value',
  },
  {
    name: 'a text where a number belongs',
    file: 'instruments.json',
    old: '"session": 73',
    replacement: '"session": "73"',
    field: '[1].session',
    remedy: 'correct the value',
  },
  {
    name: 'a name with its article',
    file: 'instruments.json',
    old: '"names": ["Global',
    replacement: '"names": ["The Global',
    field: '[0].names[0]',
    remedy: 'leave the article out',
  },
  {
    name: 'a name with the tail of its title',
    file: 'instruments.json',
    old: 'by Land, Sea and Air"]',
    replacement: 'by Land, Sea and Air, supplementing the United Nations Convention"]',
    field: '[4].names[0]',
    remedy: 'leave that tail to the title',
  },
  {
    name: 'a fact without a source',
    file: 'bodies.json',
    old: '"sources": { "*":',
    replacement: '"sources": { "name":',
    field: '[0].acronym',
    remedy: 'name one in "sources"',
  },
  {
    name: 'a source for no field',
    file: 'bodies.json',
    old: '"sources": { "*":',
    replacement: '"sources": { "nmae": "x", "*":',
    field: '[0].sources.nmae',
    remedy: 'correct its spelling',
  },
  {
    name: 'a field given twice',
    file: 'terms.json',
    old: '"label": "vessel"',
    replacement: '"label": "ship", "label": "vessel"',
    field: 'label',
    remedy: 'keep one',
  },
  {
    name: 'an id in use',
    file: 'instruments.json',
    old: '"id": "untoc"',
    replacement: '"id": "gcm"',
    field: '[2].id',
    remedy: 'in use above',
  },
  {
    name: 'an id of another form',
    file: 'instruments.json',
    old: '"id": "iccpr"',
    replacement: '"id": "ICCPR Covenant"',
    field: '.id',
    remedy: 'neither a slug',
  },
  {
    name: 'a name given twice',
    file: 'instruments.json',
    old: '"UNTOC",',
    replacement: '"UNTOC", "untoc",',
    field: '[2].aliases[1]',
    remedy: 'keep one',
  },
  {
    name: 'votes without a recorded vote',
    file: 'instruments.json',
    old: '"RECORDED"',
    replacement: '"WITHOUT_VOTE"',
    field: '[1].vote',
    remedy: 'inFavour',
  },
  {
    name: 'a number of articles that differs',
    file: 'instruments.json',
    old: '"articleCount": 41',
    replacement: '"articleCount": 40',
    field: '[0].articles',
    remedy: 'instruments.json says 40',
  },
  {
    name: 'an article out of its order',
    file: 'articles.json',
    old: '"number": "2"',
    replacement: '"number": "22"',
    field: '[0].articles[1].number',
    remedy: 'is 22 where 2 follows',
  },
  {
    name: 'a part beyond the last article',
    file: 'articles.json',
    old: '"25 (2)"',
    replacement: '"42 (2)"',
    field: '[0].parts[11]',
    remedy: 'beyond the last article',
  },
  {
    name: 'a law edge to nothing',
    file: 'law.json',
    old: '"to": "A/RES/73/195"',
    replacement: '"to": "A/RES/73/915"',
    field: '[0].to',
    remedy: 'add the thing to its own file',
  },
  {
    name: 'a law edge to the wrong kind of thing',
    file: 'law.json',
    old: '"to": "A/RES/73/195"',
    replacement: '"to": "body:unodc"',
    field: '[0].to',
    remedy: 'ANNEXED_TO wants Instrument here, not Body',
  },
  {
    name: 'an objective out of its order',
    file: 'outline.json',
    old: '"number": 7',
    replacement: '"number": 8',
    field: 'objectives[6].number',
    remedy: 'is 8 where 7 follows',
  },
  {
    name: 'a commitment out of its order',
    file: 'outline.json',
    old: '"paragraph": 20',
    replacement: '"paragraph": 21',
    field: 'objectives[3].paragraph',
    remedy: 'is 21 where 20 follows',
  },
  {
    name: 'a concordance row on no article',
    file: 'concordance.json',
    old: '"pinpoint": "6 (4)"',
    replacement: '"pinpoint": "6 (9)"',
    field: 'rows[1].article',
    remedy: 'articles.json has no 6 (9)',
  },
  {
    name: 'a concordance row on no action',
    file: 'concordance.json',
    old: 'gcm#obj_9__act_b',
    replacement: 'gcm#obj_9__act_g',
    field: 'rows[6].provision',
    remedy: 'no commitment or action',
  },
  {
    name: 'a parallel without its basis',
    file: 'concordance.json',
    old: '"basis": "WORDING"',
    replacement: '"basis": null',
    field: 'rows[0].basis',
    remedy: 'null for USES_DEFINITION_IN',
  },
  {
    name: 'a qualifier given twice',
    file: 'qualifiers.json',
    old: '"national laws"',
    replacement: '"National law"',
    field: 'qualifiers[0].phrases[1]',
    remedy: 'keep one',
  },
  {
    name: 'a way of numbering that there is not',
    file: 'issuing-bodies.json',
    old: '"YEAR": "S/RES/{number}"',
    replacement: '"YEARLY": "S/RES/{number}"',
    field: 'bodies[1].symbols.YEARLY',
    remedy: 'remove it or correct its spelling',
  },
  {
    name: 'a symbol without a gap for the number',
    file: 'issuing-bodies.json',
    old: '"YEAR": "S/RES/{number}"',
    replacement: '"YEAR": "S/RES/"',
    field: 'bodies[1].symbols.YEAR',
    remedy: 'write {number}',
  },
  {
    name: 'resolutions of a body that is not there',
    file: 'issuing-bodies.json',
    old: 'body:security-council',
    replacement: 'body:insecurity-council',
    field: 'bodies[1].body',
    remedy: 'or add it there',
  },
  {
    name: 'a kind of instrument that is not among the nouns',
    file: 'instrument-nouns.json',
    old: '"needsName": [\n    "Accord"',
    replacement: '"needsName": [\n    "Acord"',
    field: 'needsName[0]',
    remedy: 'or add it there',
  },
  {
    name: 'a short form of an instrument that is not there',
    file: 'instrument-nouns.json',
    old: '"instrument": "un-charter"',
    replacement: '"instrument": "charter"',
    field: 'standing[0].instrument',
    remedy: 'add the instrument',
  },
];

describe('a registry file at fault', () => {
  it.each(FAULTS)('is refused for $name', ({ file, old, replacement, field, remedy }) => {
    const { message } = edit(file, old, replacement);
    expect(message).toMatch(/^registry file \S+\.json \(line \d+\)/);
    expect(message).toContain(field);
    expect(message).toContain(remedy);
  });

  it('is named with the line of the field, wherever in the file it stands', () => {
    const { message, line } = edit('instruments.json', '"untsVolume": 2716', '"untsVolume": -1');
    expect(line).toBeGreaterThan(100);
    expect(message).toMatch(
      new RegExp(`^registry file instruments.json \\(line ${line}\\), field \\[\\d+\\]\\.untsVolume: `),
    );
  });

  it('is named with the line of the record that lacks a field', () => {
    const { message, line } = edit('terms.json', '"label": "vessel",', '');
    expect(message).toContain(`registry file terms.json (line ${line - 2}), field [4].label: is missing; add it`);
  });

  it('is named with the line of a law edge whose end is missing', () => {
    const { message, line } = edit('law.json', 'term:vessel', 'term:ship');
    expect(message).toContain(`registry file law.json (line ${line})`);
  });

  it('is named with the line at which it ceases to be JSON', () => {
    const { message, line } = edit('terms.json', '"label": "illegal entry",', '"label": "illegal entry"');
    expect(message).toContain(
      `registry file terms.json (line ${line + 1}): not JSON (CommaExpected); correct the punctuation`,
    );
  });

  it('is refused when it is empty, and when it has comments', () => {
    writeFileSync(join(folder, 'law.json'), '');
    expect(refusal()).toContain('registry file law.json (line 1): not JSON');
    writeFileSync(join(folder, 'law.json'), '// none yet\n[]');
    expect(refusal()).toContain('registry file law.json (line 1): not JSON (InvalidCommentToken)');
  });

  it('is refused when it is not UTF-8', () => {
    writeFileSync(join(folder, 'bodies.json'), Buffer.from([0x5b, 0x22, 0xe9, 0x22, 0x5d]));
    expect(refusal()).toBe('registry file bodies.json is not UTF-8 text; save it as UTF-8');
  });

  it('is asked for when it is missing', () => {
    rmSync(join(folder, 'outline.json'));
    expect(refusal()).toContain(`registry file outline.json cannot be read in ${folder} (ENOENT)`);
  });
});

describe('the registry’s version', () => {
  it('is the same for the same files and another for a changed fact', () => {
    const before = loadRegistry(folder).version;
    expect(before).toBe(loadRegistry().version);
    const file = join(folder, 'bodies.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"GMG"]', '"GMG", "Group on Migration"]'));
    expect(loadRegistry(folder).version).not.toBe(before);
  });

  it.each(['issuing-bodies.json', 'instrument-nouns.json'])('covers %s, on which reading rests', (name) => {
    const before = loadRegistry(folder).version;
    const file = join(folder, name);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    expect(loadRegistry(folder).version).not.toBe(before);
  });
});
