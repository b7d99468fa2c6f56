/** The schema: the hand-written SDL of `schema/`, with resolvers for every field that is more than a member of its parent. */

import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { QueryResolvers } from './resolver-types.ts';
import { graphResolvers } from './resolvers.ts';
import { graph } from './roots/graph-info.ts';
import { compare } from './roots/root-compare.ts';
import { coverage, coverageFields } from './roots/root-coverage.ts';
import * as lists from './roots/root-lists.ts';
import { action, citeProvisions, instrument, node, nodes, objective, term } from './roots/root-lookups.ts';
import * as counts from './roots/root-matrix.ts';
import { stats, statsFields } from './roots/root-stats.ts';
import { impact, neighbourhood, path, subtree } from './roots/root-traversal.ts';
import { SCALARS } from './scalars.ts';

/** The SDL as written, one file per type, in the order of the file names. */
function readSchemaFiles(): string[] {
  const folder = join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'schema');
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return files.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

export function buildSchema(): GraphQLSchema {
  const Query: QueryResolvers = {
    graph,
    node,
    nodes,
    objective,
    action,
    term,
    instrument,
    cite: citeProvisions,
    compare,
    coverage,
    stats,
    ...lists,
    neighbourhood,
    impact,
    path,
    subtree,
    ...counts,
  };
  return makeExecutableSchema({
    typeDefs: readSchemaFiles(),
    resolvers: {
      ...SCALARS,
      ...graphResolvers(),
      InstrumentCoverage: coverageFields,
      Stats: statsFields,
      Query,
    } as never,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
