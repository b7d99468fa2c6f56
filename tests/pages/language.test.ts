/** The sentences are our own; each is said five times, as a page says more than one line. */
import { describe, expect, test } from 'vitest';
import { languageBeside, refuseOtherLanguages } from '../../ingest/pages/language.ts';

const refusal = (text: string): string => {
  try {
    refuseOtherLanguages(text, 'page.txt');
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a page in another language is refused by its name', () => {
  test.each([
    [
      'French',
      'Nous nous engageons à ce que les marins et les ports de la mer soient pour tous des lieux où il fait bon vivre.',
    ],
    [
      'Spanish',
      'Nos comprometemos a que los puertos y las costas del mar sean para todos un lugar en el que se pueda vivir.',
    ],
    [
      'German',
      'Wir verpflichten uns, die Häfen und den Weg zu den Leuchttürmen für alle, die in der Nacht fahren, mit Licht zu versehen.',
    ],
    [
      'Portuguese',
      'Comprometemo-nos a que os portos e as costas do mar sejam para todos um lugar em que se viva com a paz das ilhas.',
    ],
    [
      'Italian',
      'Ci impegniamo a che i porti e le coste del mare siano per tutti un luogo nel quale si viva con la pace della terra e dei mari.',
    ],
    [
      'Dutch',
      'Wij verbinden ons ertoe de havens en de vuurtorens van het land in de nacht te verlichten voor een ieder die met een schip op zee is.',
    ],
    ['Russian', 'Мы обязуемся освещать гавани.'],
    ['Arabic', 'نلتزم بإنارة الموانئ'],
    ['Chinese', '我们承诺照亮港口'],
    [
      'Danish',
      'Vi forpligter os til at oplyse havnene og at holde fyrene på kysten tændt for alle, som er på vej hjem med skib.',
    ],
    [
      'Swedish',
      'Vi förbinder oss att lysa upp hamnarna och att hålla fyrarna på kusten tända för alla som är på väg hem med det fartyg som går.',
    ],
    [
      'Turkish',
      'Limanları ve bu kıyıda olan her feneri, denizde olan her gemi için gece gündüz bir ışık ile aydınlatmayı taahhüt ederiz.',
    ],
    [
      'Polish',
      'Zobowiązujemy się do oświetlania portów oraz latarni na wybrzeżu przez całą noc, dla dobra każdego, kto jest na morzu od rana do nocy.',
    ],
    ['another language', 'Δεσμευόμαστε να φωτίζουμε τα λιμάνια.'],
    ['another language', '港を照らすことを約束します'],
  ])('%s', (language, line) => {
    expect(refusal(`A/RES/99/7\n${`${line}\n`.repeat(5)}`)).toBe(
      `page.txt: the text is in ${language}; only English is read: give the English version`,
    );
  });
});

describe('a page is English', () => {
  test.each([
    [
      'whose words are set apart letter by letter',
      'W e  c o m m i t  t o  l i g h t  t h e  h a r b o u r s  o f  t h e  c o a s t '.repeat(9),
    ],
    [
      'of names alone, as of a vote',
      'Albania, Angola, Bosnia and Herzegovina, Côte d’Ivoire, El Salvador, Lao People’s Democratic Republic, São Tomé and Principe, '.repeat(
        9,
      ),
    ],
    [
      'that names things in another language',
      `${'We commit to light the harbours of the coast and to keep the lamps of the towers lit. '.repeat(3)}${'Centre de recherche sur les ports et les phares de la mer. '.repeat(3)}`,
    ],
    ['in capitals', 'WE COMMIT TO LIGHT THE HARBOURS OF THE COAST. '.repeat(9)],
    ['too short to tell', 'Les ports et les phares'],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBe('');
    expect(languageBeside(text)).toBeUndefined();
  });
});

const ENGLISH =
  'Decides to keep the lamps of the harbours lit, and to ask the keepers for a report on them in the spring';
const FRENCH =
  'Décide de garder allumées les lampes des ports, et de demander aux gardiens un rapport sur elles dans une année';
const RUSSIAN = 'Постановляет поддерживать свет в гаванях и просит смотрителей представить доклад';

describe('another language beside English is told', () => {
  test.each([
    ['in the other column', 'French', `${ENGLISH}     ${FRENCH}\n`.repeat(6)],
    ['below it', 'French', `${ENGLISH}\n`.repeat(8) + `${FRENCH}\n`.repeat(4)],
    ['after many pages', 'French', `${ENGLISH}\n`.repeat(200) + `${FRENCH}\n`.repeat(20)],
    ['in other letters', 'Russian', `${ENGLISH}\n`.repeat(8) + `${RUSSIAN}\n`.repeat(2)],
  ])('%s', (_, language, text) => {
    expect(refusal(text)).toBe('');
    expect(languageBeside(text)).toBe(language);
  });

  test('but no title, and no words that are English as well', () => {
    expect(languageBeside(`${`${ENGLISH}\n`.repeat(20)}${FRENCH}\n`)).toBeUndefined();
    expect(languageBeside('We do as we can, and do it as the sea does: we wait. '.repeat(40))).toBeUndefined();
  });
});
