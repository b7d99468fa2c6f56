/** A file → its pages, whatever its format, which its first bytes tell and not its name. */
import { ParseError } from '../../src/model/errors.ts';
import { formatOf } from './format.ts';
import { languageBeside, refuseOtherLanguages } from './language.ts';
import type { SourceFile, SourcePage } from './page.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { splitPages } from './split-pages.ts';

/**
 * @param judgeLanguage throws for what is in a language that is not read
 * @throws ParseError for a file that is no page of a resolution in English
 */
export async function readPages(file: SourceFile, judgeLanguage = refuseOtherLanguages): Promise<SourcePage[]> {
  const binary = BINARIES.find(({ magic }) => magic.every((byte, at) => file.bytes[at] === byte));
  if (binary) throw new ParseError(`this is ${binary.name}; give the pages as PDF or as text`, { source: file.name });
  if (formatOf(file.bytes) !== 'pdf') return splitPages(file, judgeLanguage).map(doubtLanguage);
  const pages = await readPdf(file);
  judgeLanguage(pages.map((page) => page.text).join('\n'), file.name);
  return pages.map(doubtLanguage);
}

/** What is in two languages on one page is read nevertheless. */
function doubtLanguage(page: SourcePage): SourcePage {
  const language = languageBeside(page.text);
  if (language === undefined) return page;
  const message = `a part of the page is in ${language}; only English is read, and with other words between may be read wrongly: give the English version alone`;
  return { ...page, doubts: [...(page.doubts ?? []), { code: 'OTHER_LANGUAGE', message }] };
}

/** What people take for a document's text; said by name, since "binary" helps nobody. */
const BINARIES: readonly { readonly name: string; readonly magic: readonly number[] }[] = [
  { name: 'a ZIP archive or an office document', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Word document', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a gzip archive', magic: [0x1f, 0x8b] },
  { name: 'a 7-Zip archive', magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a RAR archive', magic: [0x52, 0x61, 0x72, 0x21] },
  { name: 'a Rich Text document', magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'a SQLite database, such as a store', magic: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { name: 'PostScript', magic: [0x25, 0x21, 0x50, 0x53] },
  { name: 'a PNG image', magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', magic: [0xff, 0xd8, 0xff] },
  { name: 'a TIFF image', magic: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'a GIF image', magic: [0x47, 0x49, 0x46, 0x38] },
];
