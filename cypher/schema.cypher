// Constraints and indexes. Every label and every type has its own, so that a look-up by id or in order is an index seek.

// Bookkeeping: the graph's hashes and counts, and a record of each document loaded.
CREATE CONSTRAINT compact_graph_ingest IF NOT EXISTS FOR (n:_Ingest) REQUIRE n.id IS UNIQUE;

// Ids of nodes.
CREATE CONSTRAINT compact_graph_instrument IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_objective IF NOT EXISTS FOR (n:Objective) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_paragraph IF NOT EXISTS FOR (n:Paragraph) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_action IF NOT EXISTS FOR (n:Action) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_item IF NOT EXISTS FOR (n:Item) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_footnote IF NOT EXISTS FOR (n:Footnote) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_article IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_citation IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_page IF NOT EXISTS FOR (n:Page) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_body IF NOT EXISTS FOR (n:Body) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_term IF NOT EXISTS FOR (n:Term) REQUIRE n.id IS UNIQUE;

// Reading order. The property alone: behind a composite index Neo4j would scan for a page deep in a list.
CREATE INDEX compact_graph_instrument_order IF NOT EXISTS FOR (n:Instrument) ON (n.order);
CREATE INDEX compact_graph_objective_order IF NOT EXISTS FOR (n:Objective) ON (n.order);
CREATE INDEX compact_graph_paragraph_order IF NOT EXISTS FOR (n:Paragraph) ON (n.order);
CREATE INDEX compact_graph_action_order IF NOT EXISTS FOR (n:Action) ON (n.order);
CREATE INDEX compact_graph_item_order IF NOT EXISTS FOR (n:Item) ON (n.order);
CREATE INDEX compact_graph_footnote_order IF NOT EXISTS FOR (n:Footnote) ON (n.order);
CREATE INDEX compact_graph_article_order IF NOT EXISTS FOR (n:Article) ON (n.order);
CREATE INDEX compact_graph_citation_order IF NOT EXISTS FOR (n:Citation) ON (n.order);
CREATE INDEX compact_graph_page_order IF NOT EXISTS FOR (n:Page) ON (n.order);
CREATE INDEX compact_graph_body_order IF NOT EXISTS FOR (n:Body) ON (n.order);
CREATE INDEX compact_graph_term_order IF NOT EXISTS FOR (n:Term) ON (n.order);

// The articles of a treaty, by which what refers to one of them is found.
CREATE INDEX compact_graph_article_instrument IF NOT EXISTS FOR (n:Article) ON (n.instrument);

// How often an instrument is referred to.
CREATE INDEX compact_graph_instrument_references IF NOT EXISTS FOR (n:Instrument) ON (n.referenceCount);

// Words.
CREATE FULLTEXT INDEX compact_graph_words IF NOT EXISTS
FOR (n:Instrument|Objective|Paragraph|Action|Item|Footnote|Article|Citation|Page|Body|Term)
ON EACH [n.title, n.text, n.quote]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};

// Ids of relationships.
CREATE CONSTRAINT compact_graph_has_objective IF NOT EXISTS FOR ()-[r:HAS_OBJECTIVE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_has_paragraph IF NOT EXISTS FOR ()-[r:HAS_PARAGRAPH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_has_article IF NOT EXISTS FOR ()-[r:HAS_ARTICLE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_has_page IF NOT EXISTS FOR ()-[r:HAS_PAGE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_has_action IF NOT EXISTS FOR ()-[r:HAS_ACTION]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_has_item IF NOT EXISTS FOR ()-[r:HAS_ITEM]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_has_footnote IF NOT EXISTS FOR ()-[r:HAS_FOOTNOTE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_next IF NOT EXISTS FOR ()-[r:NEXT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_on_page IF NOT EXISTS FOR ()-[r:ON_PAGE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_has_citation IF NOT EXISTS FOR ()-[r:HAS_CITATION]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_resolves_to IF NOT EXISTS FOR ()-[r:RESOLVES_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_candidate IF NOT EXISTS FOR ()-[r:CANDIDATE]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_promotes_signature_of IF NOT EXISTS FOR ()-[r:PROMOTES_SIGNATURE_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_promotes_ratification_of IF NOT EXISTS FOR ()-[r:PROMOTES_RATIFICATION_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_promotes_accession_to IF NOT EXISTS FOR ()-[r:PROMOTES_ACCESSION_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_promotes_implementation_of IF NOT EXISTS FOR ()-[r:PROMOTES_IMPLEMENTATION_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_calls_for_compliance_with IF NOT EXISTS FOR ()-[r:CALLS_FOR_COMPLIANCE_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_requires_accordance_with IF NOT EXISTS FOR ()-[r:REQUIRES_ACCORDANCE_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_alleges_breach_of IF NOT EXISTS FOR ()-[r:ALLEGES_BREACH_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_takes_into_consideration IF NOT EXISTS FOR ()-[r:TAKES_INTO_CONSIDERATION]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_rests_on IF NOT EXISTS FOR ()-[r:RESTS_ON]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_builds_upon IF NOT EXISTS FOR ()-[r:BUILDS_UPON]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_recalls IF NOT EXISTS FOR ()-[r:RECALLS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_reaffirms IF NOT EXISTS FOR ()-[r:REAFFIRMS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_acknowledges IF NOT EXISTS FOR ()-[r:ACKNOWLEDGES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_notes IF NOT EXISTS FOR ()-[r:NOTES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_welcomes IF NOT EXISTS FOR ()-[r:WELCOMES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_expresses_concern_at IF NOT EXISTS FOR ()-[r:EXPRESSES_CONCERN_AT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_considers IF NOT EXISTS FOR ()-[r:CONSIDERS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_endorses IF NOT EXISTS FOR ()-[r:ENDORSES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_cites IF NOT EXISTS FOR ()-[r:CITES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_echoes IF NOT EXISTS FOR ()-[r:ECHOES]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_uses_definition_in IF NOT EXISTS FOR ()-[r:USES_DEFINITION_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_goes_beyond IF NOT EXISTS FOR ()-[r:GOES_BEYOND]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_supplements IF NOT EXISTS FOR ()-[r:SUPPLEMENTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_annexed_to IF NOT EXISTS FOR ()-[r:ANNEXED_TO]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_adopted_by IF NOT EXISTS FOR ()-[r:ADOPTED_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_endorsed_by IF NOT EXISTS FOR ()-[r:ENDORSED_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_identified_by IF NOT EXISTS FOR ()-[r:IDENTIFIED_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_amends IF NOT EXISTS FOR ()-[r:AMENDS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_part_of IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_issued_by IF NOT EXISTS FOR ()-[r:ISSUED_BY]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_defines_term IF NOT EXISTS FOR ()-[r:DEFINES_TERM]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_about IF NOT EXISTS FOR ()-[r:ABOUT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT compact_graph_distinguishes_from IF NOT EXISTS FOR ()-[r:DISTINGUISHES_FROM]-() REQUIRE r.id IS UNIQUE;
