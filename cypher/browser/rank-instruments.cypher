// Which instruments the Compact and other documents refer to most, and in which ways.
// Parameters: none.
// Columns: instrument, as drawn; title; provisions, how many refer to it or to one of its articles; references, how many there are; types, the ways.
MATCH (instrument:Instrument)-[:HAS_ARTICLE*0..3]->(target)<-[reference]-(provision)
WHERE reference.role IS NOT NULL
WITH instrument, provision, reference
ORDER BY type(reference)
WITH
  instrument,
  count(DISTINCT provision) AS provisions,
  count(DISTINCT reference) AS references,
  collect(DISTINCT type(reference)) AS types
RETURN instrument, instrument.title AS title, provisions, references, types
ORDER BY provisions DESC, references DESC, instrument.order
