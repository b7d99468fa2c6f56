/** What extractors and people do to the two bundled pages, none of which may change what is read. */

const eachLine = (text: string, change: (line: string, at: number) => string) =>
  text.split('\n').map(change).join('\n');

/** Without what stands above and below the text. */
function countText(text: string, change: (line: string, number: number) => string): string {
  let number = 0;
  return eachLine(text, (line) =>
    /^(?:A\/RES|Global Compact|\d\d\/36|18-2|_+$|22$|Resolution 64)/.test(line) ? line : change(line, ++number),
  );
}

/** The word that begins a line begins at the end of the line above. */
function breakWords(text: string, hyphen: string): string {
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const half = (/^[a-z]{7,}/.exec(line)?.[0].length ?? 0) >> 1;
    if (half === 0 || at === 0) continue;
    lines[at - 1] += ` ${line.slice(0, half)}${hyphen}`;
    lines[at] = line.slice(half);
  }
  return lines.join('\n');
}

/** Its name, and what it makes of the text of a bundled page, of which `at` is the first or the second. */
type Damage = readonly [name: string, change: (text: string, at: number) => string];

/** What extraction and copying do to the text. */
export const DAMAGES: readonly Damage[] = [
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['line ends of old Macintoshes', (text) => text.replaceAll('\n', '\r')],
  ['a byte-order mark', (text) => `\ufeff${text}`],
  ['soft hyphens inside words', (text) => text.replaceAll('migra', 'mi\u00adgra').replaceAll('smuggl', 'smug\u00adgl')],
  [
    'soft hyphens at line ends',
    (text) => text.replaceAll('bilateral mechanisms', 'bilat\u00ad\neral mechanisms'.replace('\u00ad\n', '\u00ad')),
  ],
  ['ligatures', (text) => text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')],
  [
    'zero-width characters',
    (text) => text.replaceAll('traffick', 'traf\u200bfick').replaceAll('Protocol', '\u2060Protocol'),
  ],
  ['marks of direction', (text) => eachLine(text, (line) => `\u202a${line}\u202c`)],
  ['blanks of other widths', (text) => text.replaceAll(' of ', '\u00a0of\u2009')],
  ['an empty line after each line', (text) => text.replaceAll('\n', '\n\n')],
  ['three empty lines after each line', (text) => text.replaceAll('\n', '\n\n\n\n')],
  ['blanks before and after each line', (text) => eachLine(text, (line) => `    ${line}  `)],
  ['double blanks between words', (text) => text.replaceAll(' ', '  ')],
  ['non-breaking hyphens', (text) => text.replaceAll('-', '\u2011')],
  ['blanks before commas and stops', (text) => text.replace(/(?<=\p{L})(?=[,;](?: |$))/gmu, ' ')],
  ['brackets of East Asian fonts', (text) => text.replace(/^\(([a-z])\)/gm, '（$1）')],
  ['what a joining program writes between pages', (text, at) => `--- Page ${at + 18} ---\n${text}`],
  ['a fence of Markdown around the page', (text) => `\`\`\`text\n${text}\n\`\`\``],
  [
    'what a browser prints around a page',
    (text, at) => `11/28/26, 3:57 PM A/RES/73/195\n${text}\nhttps://docs.un.org/en/A/RES/73/195 ${at + 18}/36`,
  ],
  ['a rule of other strokes', (text) => text.replace(/^_+$/m, '⎯⎯⎯⎯⎯⎯⎯⎯')],
  ['a note glued to its number', (text) => text.replace(/^22\n(.*\n)(?=Resolution)/m, (_, job) => `${job}22`)],
  ['the hyphen of a compound on the next line', (text) => text.replaceAll('gender-responsive', 'gender\n-responsive')],
  [
    'Cyrillic letters that look Latin',
    (text) => text.replaceAll('Protocol', 'Prоtосоl').replaceAll('Convention', 'Соnvention'),
  ],
  [
    'bold and headings of Markdown',
    (text) =>
      eachLine(text, (line) =>
        line.startsWith('Objective') ? `## ${line}` : line.replace(/^(\([a-z]\)) (\w+)/, '**$1** **$2**'),
      ),
  ],
  [
    'tags of HTML',
    (text) => eachLine(text, (line) => `<p>${line}</p>`).replace('Persons 22 and', 'Persons <sup>22</sup> and'),
  ],
  [
    'words joined to the one after them',
    (text) =>
      eachLine(text, (line, at) =>
        /^[a-z]/.test(line) && at % 3 === 0 ? line.replace(/ (of|the|and|in) /, '$1 ') : line,
      ),
  ],
  [
    'words joined that are no function words',
    (text) => text.replace(/(develop|relevant|irregular|national|strengthen|migrant|effective) ([a-z]{5,})/g, '$1$2'),
  ],
  ['no blanks after commas and semicolons', (text) => text.replace(/([,;]) (?=[A-Za-z])/g, '$1')],
  ['one split twice', (text) => text.replaceAll('definitions', 'def initions')],
  [
    'digits read for letters in words',
    (text) => text.replaceAll('Protocol', 'Protoco1').replaceAll('smuggling', 'smugg1ing'),
  ],
  ['the marks of a quoted mail', (text) => eachLine(text, (line) => `> ${line}`)],
  ['the marks of a mail quoted twice, and empty lines', (text) => eachLine(text, (line) => `>> ${line}\n>>`)],
  ['a bar before each line', (text) => eachLine(text, (line) => `| ${line}`)],
  ['bars around each line', (text) => eachLine(text, (line) => `| ${line.padEnd(95)} |`)],
  ['the bullet of a list before each line', (text) => eachLine(text, (line) => `* ${line}`)],
  ['letters of Markdown in italics', (text) => text.replace(/^(\([a-z]\)) /gm, '*$1* ')],
  [
    'a heading of Markdown in bold italics on two lines',
    (text) => text.replace('Objective 10:', '***Objective 10:').replace(/^in the context.*migration$/m, '$&***'),
  ],
  ['words of Markdown in italics', (text) => text.replace('modus operandi', '_modus operandi_')],
  ['escapes of Markdown', (text) => text.replace(/[()[\]_.\-#+!]/g, '\\$&')],
  ['a list of Markdown', (text) => text.replace(/^(?=\([a-z]\) )/gm, '- ')],
  ['links of Markdown', (text) => text.replaceAll('Protocol', '[Protocol](https://example.org/p?a=1)')],
  ['a heading of Markdown that is closed', (text) => text.replace(/^Objective.*$/m, '### $& ###')],
  ['a heading of Markdown that is underlined', (text) => text.replace(/^in the context.*migration$/m, '$&\n-------')],
  [
    'elements of HTML on one line',
    (text) =>
      eachLine(text, (line) => `<div class="a">${line}</div>`)
        .replaceAll('\n', '')
        .replace('Persons 22 and', 'Persons<sup>22</sup> and'),
  ],
  ['line breaks of HTML', (text) => eachLine(text, (line) => `${line}<BR />`)],
  [
    'paragraphs of HTML that Word wrote',
    (text) =>
      eachLine(text, (line) => `<p class=MsoNormal\nstyle='margin:0'><span lang=EN-GB>${line}<o:p></o:p></span></p>`),
  ],
  [
    'what a browser does not show',
    (text) =>
      `<head><title>A/RES/1/1</title><style>p > a { margin: 0 }</style></head><!-- <p>A/RES/1/1</p> -->\n${text}`,
  ],
  ['straight apostrophes', (text) => text.replaceAll('’', "'")],
  ...['`', '´', 'ʼ', '′', '‛', '‘'].map(
    (mark): Damage => [`the apostrophe ${mark}`, (text) => text.replaceAll('’', mark)],
  ),
  ...['\u2012', '\u2013', '\u2212', '\ufe63'].map(
    (dash): Damage => [`the dash ${dash} for every hyphen`, (text) => text.replaceAll('-', dash)],
  ),
  ['strokes of fractions', (text) => text.replaceAll('/', '\u2044')],
  ['letters that show nothing before lines', (text) => eachLine(text, (line) => `\u2800\u3164${line}`)],
  [
    'marks of variants and objects',
    (text) => eachLine(text, (line) => `\ufffc\u{e0001}${line.replaceAll(' ', '\ufe0f ')}`),
  ],
  ['dashes for hyphens', (text) => text.replace(/([a-z])-([a-z])/g, '$1–$2')],
  ['soft hyphens with line ends after them', (text) => text.replace(/(migra)(tion)/g, '$1\u00ad\n$2')],
  ['soft hyphens at most line ends', (text) => breakWords(text, '\u00ad')],
  ['signs for soft hyphens at most line ends', (text) => breakWords(text, '¬')],
  ['words broken at line ends without a hyphen', (text) => breakWords(text, '')],
  ['entities of HTML in numbers', (text) => text.replaceAll('’', '&#8217;').replaceAll('Protocol', 'Protoco&#x6c;')],
  ['entities of HTML', (text) => text.replaceAll('’', '&rsquo;').replaceAll(' of ', '&nbsp;of ')],
];

/** What extraction does to what stands around the text. */
export const FRAMES: readonly Damage[] = [
  ['the running title in capitals', (text) => text.replace(/^Global Compact for.*$/m, (title) => title.toUpperCase())],
  [
    'the running title on two lines',
    (text) => text.replace('Compact for Safe, Orderly and', 'Compact for Safe, Orderly\nand'),
  ],
  [
    'symbol and running title on one line',
    (text) =>
      text
        .replace(/^A\/RES\/73\/195\n(Global.*)$/m, 'A/RES/73/195    $1')
        .replace(/^(Global.*)\nA\/RES\/73\/195$/m, '$1    A/RES/73/195'),
  ],
  ['no running title', (text) => text.replace(/^Global Compact for.*\n/m, '')],
  ['no symbol', (text) => text.replace(/^A\/RES\/73\/195\n/m, '')],
  [
    'the symbol on one page only',
    (text, at) => (at === 0 ? text : text.replace(/^(?:A\/RES\/73\/195|Global Compact for.*)\n/gm, '')),
  ],
  ['"Page 18 of 36" at the foot', (text) => text.replace(/^(\d+)\/36$/m, 'Page $1 of 36')],
  ['"18 / 36" at the foot', (text) => text.replace(/^(\d+)\/36$/m, '$1 / 36')],
  ['foot and job number on one line', (text) => text.replace('18/36\n18-22354', '18/36    18-22354')],
  ['no job number', (text) => text.replace(/^18-22354\n?/m, '')],
  ['letters read for digits at the foot', (text) => text.replace('18/36', 'l8/36').replace('19/36', 'I9/36')],
  ['letters read for digits in the symbol', (text) => text.replace('73/195', '73/l95')],
  ['letters read for digits in the heading', (text) => text.replace('Objective 10:', 'Objective lO:')],
  ['no rule above the notes', (text) => text.replace(/^_+\n/m, '')],
  ['a short rule above the notes', (text) => text.replace(/^_+$/m, '_____')],
  ['a rule of dashes', (text) => text.replace(/^_+$/m, '----------------')],
  ['the mark raised', (text) => text.replace('Persons 22 and', 'Persons²² and')],
  ['the mark in brackets', (text) => text.replace('Persons 22 and', 'Persons [22] and')],
  ['the mark on a line of its own', (text) => text.replace('Persons 22 and', 'Persons\n22\nand')],
  [
    'note and number on one line',
    (text) => text.replace('22\n18-22354\nResolution 64/293.', '22 Resolution 64/293.\n18-22354'),
  ],
  [
    'the note in brackets',
    (text) => text.replace('22\n18-22354\nResolution 64/293.', '[22] Resolution 64/293.\n18-22354'),
  ],
  ['the number of each line', (text) => eachLine(text, (line, at) => `${at + 1}  ${line}`)],
  [
    'the number of every fifth line',
    (text) => eachLine(text, (line, at) => (at % 5 === 4 ? `${at + 1} ${line}` : line)),
  ],
  ['numbers of lines with a colon', (text) => eachLine(text, (line, at) => `${at + 1}: ${line}`)],
  ['numbers of lines in three digits and a bar', (text) => eachLine(text, (line, at) => `${at + 101}|${line}`)],
  ['numbers of lines after them', (text) => eachLine(text, (line, at) => `${line.padEnd(95)} ${at + 1}`)],
  ['the number of each line of the text alone', (text) => countText(text, (line, number) => `${number}  ${line}`)],
  [
    'the number of every fifth line of the text alone',
    (text) => countText(text, (line, number) => (number % 5 === 0 ? `${number} ${line}` : line)),
  ],
  ['numbers of lines in a quoted mail', (text) => eachLine(text, (line, at) => `> ${at + 1}: ${line}`)],
  ...['[^22]', '^22', '^{22}', '$^{22}$', '{22}', '[fn 22]', '<sup>22</sup>'].map(
    (mark): Damage => [
      `the mark as ${mark}, and before the note`,
      (text) =>
        text
          .replace('Persons 22 and', `Persons${mark} and`)
          .replace('22\n18-22354\nResolution 64/293.', `${mark} Resolution 64/293.\n18-22354`),
    ],
  ),
  ...['22 – ', '22 ↑ '].map(
    (number): Damage => [
      `“${number}” before the note`,
      (text) => text.replace('22\n18-22354\nResolution 64/293.', `${number}Resolution 64/293.\n18-22354`),
    ],
  ),
  ['a rule of asterisks', (text) => text.replace(/^_+$/m, '* * *')],
  [
    'the headers and the signature of a mail',
    (text) =>
      `From: A Keeper <keeper@example.org>\nSubject: Fwd: pages\n\n${text}\n\n-- \nA Keeper\nHarbour of the north\n`,
  ],
  [
    'words above a quoted mail',
    (text) =>
      `Dear all,\nplease see below.\nOn Thu, 26 Nov 2026, A Keeper wrote:\n${eachLine(text, (line) => `> ${line}`)}\nSent from my telephone`,
  ],
  ['front matter', (text) => `---\ntitle: "Pages"\npage: 1\n---\n${text}`],
  [
    'letters read for others in words',
    (text) => text.replaceAll('migrants', 'rnigrants').replaceAll('commit', 'cornmit'),
  ],
  [
    'two letters read for one in short words',
    (text) => text.replaceAll(' will ', ' vvill ').replaceAll(' law', ' lavv'),
  ],
  [
    'a capital or a stroke read for l',
    (text) =>
      text
        .replaceAll('international ', 'internationa| ')
        .replace(/national(?=\s)/g, 'nationaI')
        .replaceAll('will', 'wi|l'),
  ],
  ['a stamp', (text) => text.replace('\n(c) ', '\nADVANCE UNEDITED VERSION\n(c) ')],
  ["a draft's stamp", (text) => text.replace('\n(c) ', '\nDRAFT\n(c) ')],
  ["a library's line", (text) => `${text}\nDownloaded from https://library.example on 12 March 2024\n`],
  [
    "a browser's print of an opened file",
    (text, at) => `12/3/24, 10:15 AM page.html\n${text}\nabout:blank ${at + 1}/2\n`,
  ],
  ['the address of the page', (text) => `${text}\nhttps://undocs.org/A/RES/73/195\n`],
  [
    'symbol and running title after the text',
    (text) => {
      const [first, second, ...rest] = text.split('\n');
      return [...rest, first, second].join('\n');
    },
  ],
  ['no blank after letters', (text) => text.replace(/^\(([a-z])\) /gm, '($1)')],
  ['letters with one bracket', (text) => text.replace(/^\(([a-z])\) /gm, '$1) ')],
  ...['[$1] ', '{$1} ', '{$1) ', '($1). ', '($1): ', '($1) – ', '$1)', '$1. ', '$1 – ', '($1 '].map(
    (label): Damage => [`letters as “${label}”`, (text) => text.replace(/^\(([a-z])\) /gm, label)],
  ),
  ['a sign of copyright for the letter c', (text) => text.replace(/^\(c\) /gm, '© ')],
  ...['26.', '26) ', '26: '].map(
    (number): Damage => [`the paragraph’s number as “${number}”`, (text) => text.replace(/^26\. /m, number)],
  ),
  ['bullets before letters', (text) => text.replace(/^\(([a-z])\) /gm, '• ($1) ')],
  ['the heading with a full stop', (text) => text.replace('Objective 10: ', 'Objective 10. ')],
  ['the heading with its number alone on a line', (text) => text.replace('Objective 10: ', 'Objective 10\n')],
  ['the paragraph number alone on a line', (text) => text.replace('26. We', '26.\nWe')],
  ['blanks in the letters', (text) => text.replace(/^\(([a-z])\) /gm, '( $1 ) ')],
  ['letters alone on a line', (text) => text.replace(/^\(([a-z])\) /gm, '($1)\n')],
];
