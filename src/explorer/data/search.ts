/** Finds what a person types: first what has exactly that name or number, then what has the words. */
import type { NodeAnswer } from './answer.ts';
import { AskError, ask } from './ask.ts';
import type { GraphNode } from './graph.ts';
import { NAMED, SEARCH } from './queries.ts';
import { readNode } from './read-answer.ts';
import { searchText } from './search-text.ts';

export interface Hit {
  readonly node: GraphNode;
  /** Words around the hit, which stands in ⟦…⟧. */
  readonly snippet: string | null;
}

/** @throws AskError where the API cannot answer */
export async function search(typed: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const [named, worded] = await Promise.all([findNamed(typed.trim(), signal), findWords(typed, signal)]);
  const known = new Set(named.map(({ node }) => node.id));
  return [...named, ...worded.filter(({ node }) => !known.has(node.id))];
}

async function findWords(typed: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const text = searchText(typed);
  if (text === null) return [];
  type Found = { search: { edges: readonly { snippet: string | null; node: NodeAnswer }[] } | null };
  const { search: found } = await ask<Found>(SEARCH, { text }, signal);
  return (found?.edges ?? []).map(({ node, snippet }) => ({ node: readNode(node), snippet }));
}

async function findNamed(alias: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const action = /^\d{1,2}\s*\(?[a-z]\)?$/.exec(alias);
  const objective = /^(?:obj(?:ective)?\.?\s*)?(\d{1,2})$/i.exec(alias);
  const number = Number(objective?.[1] ?? 0);
  const isObjective = number >= 1 && number <= 23;
  const label = alias.replace(/^(\d+)\s*\(?([a-z])\)?$/, '$1($2)');
  const variables = { alias, label, isAction: action !== null, number: isObjective ? number : 1, isObjective };
  try {
    const found = await ask<Record<string, NodeAnswer | null>>(NAMED, variables, signal);
    return Object.values(found).flatMap((node) => (node ? [{ node: readNode(node), snippet: null }] : []));
  } catch (error) {
    // A name that fits several instruments is an error to the API; the search by words shows them all.
    if (error instanceof AskError) return [];
    throw error;
  }
}
