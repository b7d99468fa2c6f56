/** The tables of a store file, and the marks by which a store file is known. */

/** `CGRF`, in the file's header: this file is a Compact Graph store and nothing else. */
export const APPLICATION_ID = 0x43475246;

/** Of the tables below. A file of another version is refused, since every store can be made again from its sources. */
export const SCHEMA_VERSION = 2;

const INDEX_NEW_TEXTS = `INSERT INTO search (rowid, id, label, title, text, quote)
  SELECT new.key, new.id, new.label, new.properties ->> 'title', new.properties ->> 'text', new.properties ->> 'quote'
  WHERE coalesce(new.properties ->> 'title', new.properties ->> 'text', new.properties ->> 'quote') IS NOT NULL;`;

/**
 * `document` is '' for what several documents may contribute. `properties` is canonical JSON, so that equal properties
 * are equal text. Texts compare as bytes of UTF-8 (BINARY), which is code-point order. The indexes make "the first 50
 * of a label in order" and "the neighbours by type in order" range scans; `edge_in_order` does so for all that refer to an
 * instrument, by whatever types, and `node_of_instrument` for what belongs to one. `search` has `node.key` for its rowid.
 * `reference_count` is the store's own: instruments alone have it (`count-references.ts`).
 */
export const SCHEMA = `
CREATE TABLE node (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  ord TEXT NOT NULL,
  document TEXT NOT NULL,
  reference_count INTEGER,
  properties TEXT NOT NULL
) STRICT;
CREATE INDEX node_in_order ON node (label, ord, id);
CREATE INDEX node_of_instrument ON node (json_extract(properties, '$.instrument'), label, ord, id);
CREATE INDEX node_of_document ON node (document);

CREATE TABLE edge (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  ord TEXT NOT NULL,
  document TEXT NOT NULL,
  properties TEXT NOT NULL
) STRICT;
CREATE INDEX edge_out ON edge (from_id, type, ord, id);
CREATE INDEX edge_in ON edge (to_id, type, ord, id);
CREATE INDEX edge_in_order ON edge (to_id, ord, id, type);
CREATE INDEX edge_of_document ON edge (document);

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

CREATE VIRTUAL TABLE search USING fts5 (
  id UNINDEXED, label UNINDEXED, title, text, quote, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER node_added AFTER INSERT ON node BEGIN
  ${INDEX_NEW_TEXTS}
END;
CREATE TRIGGER node_changed AFTER UPDATE OF id, label, properties ON node BEGIN
  DELETE FROM search WHERE rowid = old.key;
  ${INDEX_NEW_TEXTS}
END;
CREATE TRIGGER node_removed AFTER DELETE ON node BEGIN
  DELETE FROM search WHERE rowid = old.key;
END;

PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`;
