/** The lines of Neo4j that the tests run on, and what each needs. */

export interface Neo4jLine {
  readonly version: string;
  /** The container image of the same version. */
  readonly image: string;
  readonly mainClass: string;
  /** Lines of its configuration from the second start on: a database that may only be read cannot be made. */
  readonly laterSettings?: Readonly<Record<string, string>>;
  /** Versions of Java that it runs on. */
  readonly java: readonly [minimum: number, maximum: number];
}

/** `OLD` is there to be refused, since the adapter needs a newer one; into `READ_ONLY` nothing can be loaded. */
export const NEO4J_LINES = {
  '5.26': {
    version: '5.26.28',
    image: 'neo4j:5.26.28-community',
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    java: [17, 21],
  },
  '2026': {
    version: '2026.08.1',
    image: 'neo4j:2026.08.1-community',
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    java: [21, 99],
  },
  OLD: {
    version: '5.12.0',
    image: 'neo4j:5.12.0-community',
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    java: [17, 17],
  },
  READ_ONLY: {
    version: '5.26.28',
    image: 'neo4j:5.26.28-community',
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    java: [17, 21],
    // Community has no roles, so no user who may only read; a database that may only be read it has.
    laterSettings: { 'server.databases.default_to_read_only': 'true' },
  },
} as const satisfies Record<string, Neo4jLine>;

export type LineName = keyof typeof NEO4J_LINES;
