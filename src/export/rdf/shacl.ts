/** SHACL shapes that the Turtle and JSON-LD forms meet, made of the model's vocabulary. */
import { NODE_LABELS } from '../../model/labels.ts';
import { singleFile } from '../format.ts';
import { PREFIXES } from './names.ts';

export const shacl = singleFile(
  {
    name: 'shacl',
    summary: 'the SHACL shapes that the turtle and jsonld forms meet',
    mediaType: 'text/turtle; charset=utf-8',
    extension: '.shacl.ttl',
  },
  async function* () {
    for (const [prefix, base] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${base}> .\n`;
    yield '@prefix sh: <http://www.w3.org/ns/shacl#> .\n\n';
    yield `${GRAPH}\n${RELATION}\n${CLAIM}\n${FRAGMENT}\n${CITATION}\n${POSITION}\n${TERM}\n`;
    for (const label of NODE_LABELS) yield nodeShape(label);
  },
);

const GRAPH = `cg:GraphShape a sh:NodeShape ; sh:targetClass cg:Graph ;
  sh:property [ sh:path cg:hash ; sh:minCount 1 ; sh:maxCount 1 ; sh:pattern "^[0-9a-f]{64}$" ] ;
  sh:property [ sh:path dct:source ; sh:hasValue "Source: United Nations" ] ;
  sh:property [ sh:path dct:rights ; sh:minCount 1 ] .
`;

const RELATION = `cg:RelationShape a sh:NodeShape ; sh:targetClass cg:Relation ;
  sh:property [ sh:path cg:from ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path cg:to ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path cg:type ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] .
`;

/** A reference, a concordance or a relation of law says how it is known. */
const CLAIM = `cg:ClaimShape a sh:NodeShape ; sh:targetClass cg:Claim ;
  sh:property [ sh:path cg:derivation ; sh:minCount 1 ; sh:maxCount 1 ;
    sh:in ( "STATED" "REGISTRY" "CURATED" "INFERRED" ) ] .
`;

/** A text whose beginning is missing is never shown as whole. */
const FRAGMENT = `cg:FragmentShape a sh:NodeShape ; sh:targetSubjectsOf cg:startComplete ;
  sh:or (
    [ sh:property [ sh:path cg:startComplete ; sh:hasValue true ] ]
    [ sh:property [ sh:path cg:display ; sh:minCount 1 ; sh:pattern "^\\\\[…\\\\] " ] ;
      sh:property [ sh:path cg:notice ; sh:minCount 1 ] ]
  ) .
`;

const CITATION = `cg:CitationShape a sh:NodeShape ; sh:targetClass cg:Citation ;
  sh:property [ sh:path cg:quote ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path cg:status ; sh:minCount 1 ; sh:in ( "RESOLVED" "AMBIGUOUS" "UNRESOLVED" ) ] ;
  sh:property [ sh:path oa:hasTarget ; sh:minCount 1 ; sh:class oa:SpecificResource ] .
`;

const POSITION = `cg:PositionShape a sh:NodeShape ; sh:targetClass oa:TextPositionSelector ;
  sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:maxCount 1 ; sh:minInclusive 0 ; sh:lessThanOrEquals oa:end ] ;
  sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:maxCount 1 ] .
`;

const TERM = `cg:TermLabelShape a sh:NodeShape ; sh:targetClass skos:Concept ;
  sh:property [ sh:path skos:prefLabel ; sh:minCount 1 ; sh:maxCount 1 ] .
`;

function nodeShape(label: string): string {
  return `cg:${label}Shape a sh:NodeShape ; sh:targetClass cg:${label} ;
  sh:property [ sh:path cg:id ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
  sh:property [ sh:path cg:order ; sh:minCount 1 ; sh:maxCount 1 ] .
`;
}
