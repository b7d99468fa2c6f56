import { specifyNeo4j } from './specify-neo4j.ts';

await specifyNeo4j('2026');
