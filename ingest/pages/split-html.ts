/** Pages in one file of HTML, as programs that read PDF write them: each has a mark of its own where a page begins. */

const BEGINNINGS: readonly RegExp[] = [
  // MuPDF, and pdftohtml with positions.
  /<div id="page\d{1,4}(?:-div)?"[^<>]{0,200}>/gi,
  // pdftohtml; pdfminer shows the mark, and a place above it.
  /(?:<div[^<>]{0,200}>[\d.]{0,20})?<a name="?\d{1,4}"?>(?:Page \d{1,4})?<\/a>/gi,
  // Tika, PDFBox.
  /<div (?:class="page"|style="page-break-before: ?always[^<>"]{0,80}")>/gi,
];
const TAG = /<\/?[a-z][^<>]{0,2000}>/gi;

/** @returns the text itself where it has no such marks */
export function splitHtml(text: string): string[] {
  const found = BEGINNINGS.map((mark) => (text.includes('<') ? [...text.matchAll(mark)] : []));
  const marks = found.find(({ length }) => length > 1) ?? [];
  const pages = marks.map(({ index, 0: mark }, at) => text.slice(index + mark.length, marks[at + 1]?.index));
  const [first, ...others] = pages.filter(holdsText);
  return first === undefined ? [text] : [text.slice(0, marks[0]?.index) + first, ...others];
}

/** Whether anything but markup is in it, as it is not below the last page of a file. */
export function holdsText(page: string): boolean {
  return page.replace(TAG, '').trim() !== '';
}
