/** Three small documents that look like the real thing: a registry, two pages of the Compact, and a resolution. */
import type { DocumentGraph } from '../../../src/model/document.ts';
import { compact } from './example-compact.ts';
import { registry } from './example-registry.ts';
import { resolution } from './example-resolution.ts';

export { documentOf, edge, node } from './documents.ts';
export { compact, registry, resolution };

export const exampleDocuments: readonly DocumentGraph[] = [registry, compact, resolution];
