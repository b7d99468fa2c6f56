import { specifyQueries } from './specify-queries.ts';

await specifyQueries('5.26');
