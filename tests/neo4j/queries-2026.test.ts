import { specifyQueries } from './specify-queries.ts';

await specifyQueries('2026');
