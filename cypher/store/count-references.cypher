// How often texts refer to each instrument or to an article that belongs to it. Parameters: types of the model.
MATCH (i:Instrument)
SET i.referenceCount = COUNT { (i)<-[r]-() WHERE type(r) IN $types AND r.derivation = 'STATED' }
WITH count(i) AS instruments
MATCH (a:Article)<-[r]-()
WHERE type(r) IN $types AND r.derivation = 'STATED'
WITH a.instrument AS id, count(r) AS references
MATCH (i:Instrument {id: id})
SET i.referenceCount = i.referenceCount + references
