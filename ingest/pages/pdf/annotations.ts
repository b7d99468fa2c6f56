/** What stands over a page and is none of its content: comments, stamps with words, and the fields of forms. */

interface Annotated {
  getAnnotations(): Promise<unknown[]>;
}

/** As far as the library tells it. */
interface Annotation {
  readonly subtype?: unknown;
  readonly annotationFlags?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
}

/** Of links the words are the page's own; a pop-up shows the words of a comment again. */
const WITHOUT_WORDS: readonly unknown[] = ['Link', 'Popup'];
/** Fields of text, and lists to choose from; buttons have the names of their states. */
const FIELDS: readonly unknown[] = ['Tx', 'Ch'];
const HIDDEN = 2;

/** @returns the words of each; none where the file's annotations are broken, which harms no text */
export async function readAnnotations(page: Annotated): Promise<string[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[];
  return annotations
    .filter(({ subtype, annotationFlags }) => !WITHOUT_WORDS.includes(subtype) && !(Number(annotationFlags) & HIDDEN))
    .flatMap(({ contentsObj, fieldType, fieldValue }) => [
      contentsObj?.str,
      ...(FIELDS.includes(fieldType) ? [fieldValue].flat() : []),
    ])
    .filter((words): words is string => typeof words === 'string' && words.trim() !== '');
}
