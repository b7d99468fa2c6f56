// Makes loads wait for each other: held until its transaction ends, which is never committed.
MERGE (lock:_Ingest {id: 'lock'})
SET lock.held = true
