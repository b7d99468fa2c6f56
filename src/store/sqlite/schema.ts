/** The tables of a store file, and the marks by which a store file is known. */

/** `CGRF`, in the file's header: this file is a Compact Graph store and nothing else. */
export const APPLICATION_ID = 0x43475246;

/** Of the tables below. A file of another version is refused, since every store can be made again from its sources. */
export const SCHEMA_VERSION = 2;

/** Of a file's pages: twice SQLite's own, so that texts seldom go over and a large load writes half as many. Set before the tables. */
export const PAGE_BYTES = 8192;

/**
 * `document` is '' for what several documents may contribute. `properties` is canonical JSON, so that equal properties
 * are equal text. Texts compare as bytes of UTF-8 (BINARY), which is code-point order. `reference_count` is the store's
 * own: instruments alone have it (`count-references.ts`).
 */
const TABLES = `
CREATE TABLE node (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  ord TEXT NOT NULL,
  document TEXT NOT NULL,
  reference_count INTEGER,
  properties TEXT NOT NULL
) STRICT;

CREATE TABLE edge (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  ord TEXT NOT NULL,
  document TEXT NOT NULL,
  properties TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  name TEXT PRIMARY KEY,
  record TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  hash TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  nodes TEXT NOT NULL,
  edges TEXT NOT NULL
) STRICT;
`;

/** By name. Each table's ids are unique; that no node has an edge's id is for who writes to see to. */
export const ID_INDEXES: Readonly<Record<string, string>> = {
  node_by_id: 'CREATE UNIQUE INDEX node_by_id ON node (id)',
  edge_by_id: 'CREATE UNIQUE INDEX edge_by_id ON edge (id)',
};

/**
 * By name. They make "the first 50 of a label in order" and "the neighbours by type in order" range scans;
 * `edge_in_order` does so for all that refer to an instrument, by whatever types, and `node_of_instrument` for what
 * belongs to one.
 */
export const ORDER_INDEXES: Readonly<Record<string, string>> = {
  node_in_order: 'CREATE INDEX node_in_order ON node (label, ord, id)',
  node_of_instrument: `CREATE INDEX node_of_instrument ON node (json_extract(properties, '$.instrument'), label, ord, id)`,
  node_of_document: 'CREATE INDEX node_of_document ON node (document)',
  edge_out: 'CREATE INDEX edge_out ON edge (from_id, type, ord, id)',
  edge_in: 'CREATE INDEX edge_in ON edge (to_id, type, ord, id)',
  edge_in_order: 'CREATE INDEX edge_in_order ON edge (to_id, ord, id, type)',
  edge_of_document: 'CREATE INDEX edge_of_document ON edge (document)',
};

/** The columns of `search`, of the row called `row`. */
const textsOf = (row: string) => ['title', 'text', 'quote'].map((name) => `${row}.properties ->> '${name}'`).join(', ');

/** The texts stand in the nodes alone: the index reads them there by the node's key, which is its rowid. */
const SEARCH = `
CREATE VIEW node_text (key, title, text, quote) AS
  SELECT key, ${textsOf('node')} FROM node WHERE coalesce(${textsOf('node')}) IS NOT NULL;
CREATE VIRTUAL TABLE search USING fts5 (
  title, text, quote, content = 'node_text', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
`;

const INDEX_NEW_TEXTS = `INSERT INTO search (rowid, title, text, quote)
  SELECT new.key, ${textsOf('new')} WHERE coalesce(${textsOf('new')}) IS NOT NULL;`;
const FORGET_OLD_TEXTS = `INSERT INTO search (search, rowid, title, text, quote)
  SELECT 'delete', old.key, ${textsOf('old')} WHERE coalesce(${textsOf('old')}) IS NOT NULL;`;

/** By name: they keep the texts' index as the nodes are. */
export const TRIGGERS: Readonly<Record<string, string>> = {
  node_added: `CREATE TRIGGER node_added AFTER INSERT ON node BEGIN ${INDEX_NEW_TEXTS} END`,
  node_changed: `CREATE TRIGGER node_changed AFTER UPDATE OF id, label, properties ON node BEGIN ${FORGET_OLD_TEXTS} ${INDEX_NEW_TEXTS} END`,
  node_removed: `CREATE TRIGGER node_removed AFTER DELETE ON node BEGIN ${FORGET_OLD_TEXTS} END`,
};

/** Makes the texts' index anew from the nodes. */
export const INDEX_ALL_TEXTS = `INSERT INTO search (search) VALUES ('rebuild')`;

export const SCHEMA = [
  TABLES,
  SEARCH,
  ...[ID_INDEXES, ORDER_INDEXES, TRIGGERS].flatMap((made) => Object.values(made).map((statement) => `${statement};\n`)),
  `PRAGMA application_id = ${APPLICATION_ID};\nPRAGMA user_version = ${SCHEMA_VERSION};\n`,
].join('');
