/** What people type, and what it stands for. */
import { expect, test } from 'vitest';
import { actionId, lookupKey, objectiveId, symbolOf } from '../../src/traversal/lookup.ts';

test.each(['10(b)', '10 (b)', ' 10 ( B ) ', '10b', 'Objective 10 (b)'])('reads the action label "%s"', (label) => {
  expect(actionId('label', label)).toBe('gcm#obj_10__act_b');
});

test.each([
  ['ten b', 'is not the label of an action; give the objective and the letter, as in "10(b)"'],
  ['10', 'is not the label of an action'],
  ['24(a)', 'is 24; the Compact has Objectives 1 to 23'],
  ['', 'is empty'],
  ['x'.repeat(501), 'has 501 characters; at most 500 are allowed'],
])('refuses the action label "%s"', (label, problem) => {
  expect(() => actionId('label', label)).toThrow(`argument "label" ${problem}`);
});

test.each([0, 24, -1, 1.5])('refuses objective %d', (number) => {
  expect(() => objectiveId('number', number)).toThrow('argument "number"');
});

test('reads names without case and with single spaces', () => {
  expect(lookupKey('alias', '  Smuggling \n Protocol ')).toBe('smuggling protocol');
});

test.each([
  ['a/res/64/293', 'A/RES/64/293'],
  ['A/RES/3211 (XXIX) B', 'A/RES/3211(XXIX)B'],
])('reads the symbol %s', (given, expected) => {
  expect(symbolOf('symbol', given)).toBe(expected);
});
