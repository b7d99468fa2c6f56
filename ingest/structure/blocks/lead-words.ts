/** The words that paragraphs of a resolution begin with: participles in the preamble, verbs in the operative part. */

const ADVERBS =
  'Again|Also|Deeply|Equally|Firmly|Fully|Further|Gravely|Keenly|Likewise|Once again|Particularly|Profoundly|Seriously|Solemnly|Strongly';

/** "Recalling", "Deeply concerned", "Having considered", "Aware"; and the "We, the Heads of State" of declarations. */
const PREAMBULAR = new RegExp(
  `^(?:(?:${ADVERBS}) (?:also |again |further )?)?(?:(?!During|Including|Concerning|Regarding|Notwithstanding|Pending|Following|Meeting|Stockpiling)[A-Z]?[a-z-]{1,24}ing|[Aa]larmed|[Aa]ppalled|[Aa]ware|[Cc]ognizant|[Cc]ommitted|[Cc]oncerned|[Cc]onfident|[Cc]onscious|[Cc]onvinced|[Dd]esirous|[Dd]etermined|[Dd]isappointed|[Dd]ismayed|[Dd]isturbed|[Ee]ncouraged|[Gg]rateful|[Gg]uided|[Ii]nspired|[Mm]indful|[Pp]ersuaded|[Rr]esolved|[Ss]eized|[Ss]hocked)\\b`,
);
const DECLARANTS = /^We, (?:the |as )?[A-Z]|^The (?:Contracting|High Contracting|Parties|States Parties)\b.{0,200},$/;

const OPERATIVE = new RegExp(
  `^(?:(?:${ADVERBS}) )?(?:[Aa]ccepts|[Aa]cknowledges|[Aa]dopts|[Aa]ffirms|[Aa]grees|[Aa]ppeals|[Aa]ppoints|[Aa]pproves|[Aa]uthorizes|[Cc]alls|[Cc]ommends|[Cc]oncurs|[Cc]ondemns|[Cc]onfirms|[Cc]ongratulates|[Cc]onsiders|[Cc]ontinues|[Dd]ecides|[Dd]eclares|[Dd]emands|[Dd]eplores|[Dd]esignates|[Dd]irects|[Ee]lects|[Ee]mphasizes|[Ee]ncourages|[Ee]ndorses|[Ee]stablishes|[Ee]xpresses|[Ee]xtends|[Hh]ighlights|[Ii]nsists|[Ii]nvites|[Ll]ooks|[Nn]otes|[Pp]ays|[Pp]roclaims|[Rr]eaffirms|[Rr]ecalls|[Rr]ecognizes|[Rr]ecommends|[Rr]egrets|[Rr]eiterates|[Rr]eminds|[Rr]enews|[Rr]equests|[Rr]esolves|[Ss]tresses|[Ss]upports|[Tt]akes|[Tt]hanks|[Uu]nderlines|[Uu]nderscores|[Uu]rges|[Ww]elcomes)\\b`,
);

/** "Declare the following:", "Have agreed as follows:": what declarants and parties do, below their preamble. */
const ENACTMENT =
  /^(?:(?:(?:Do )?[Hh]ereby|Now,? therefore,?|Solemnly|Therefore) )?(?:[Aa]dopt|[Aa]ffirm|[Aa]gree|[Cc]ommit|[Dd]ecide|[Dd]eclare|[Pp]ledge|[Pp]roclaim|[Rr]eaffirm|[Rr]ecommend|[Rr]esolve|[Uu]ndertake|[Hh]ave (?:agreed|concluded|decided|declared|resolved))\b/;

export function leadsEnactment(line: string): boolean {
  return /^[A-Z]/.test(line) && ENACTMENT.test(line);
}

export function leadsPreamble(line: string): boolean {
  return /^[A-Z]/.test(line) && (PREAMBULAR.test(line) || DECLARANTS.test(line));
}

const USUAL = new Set(
  'Acknowledging|Acting|Affirming|Applauding|Appreciating|Bearing|Believing|Calling|Celebrating|Commemorating|Commending|Condemning|Confirming|Congratulating|Considering|Continuing|Deploring|Desiring|Emphasizing|Encouraging|Endorsing|Expressing|Finding|Having|Highlighting|Hoping|Keeping|Looking|Noting|Observing|Paying|Praising|Proclaiming|Reaffirming|Realizing|Recalling|Recognizing|Referring|Regretting|Reiterating|Rejecting|Remaining|Remembering|Renewing|Resolving|Respecting|Saluting|Seeking|Sharing|Stressing|Supporting|Taking|Thanking|Underlining|Underscoring|Urging|Valuing|Viewing|Welcoming|Wishing'.split(
    '|',
  ),
);

/** Whether a line begins with a participle that resolutions begin paragraphs with, and titles hardly. */
export function leadsUsually(line: string): boolean {
  return USUAL.has(/^[A-Z][a-z]+/.exec(line)?.[0] ?? '');
}

/** "Securing Our Common Future", "Belonging to National or Ethnic …" are titles, and stand where a line happens to begin. */
const OF_TITLE = /^([A-Z][a-z-]{1,24}ing)(?: (?:to|of|in) [A-Z]| ?[^ a-z]|$)/;
/** "Taking into Particular Account the Needs", which in a paragraph would be in small letters. */
const INTO_CAPITALS = /^[A-Z][a-z-]{1,24}ing into [A-Z]/;

/** Whether a line whose beginning is not seen on the page may still be the second line of a title. */
export function mayBeOfTitle(line: string): boolean {
  const participle = OF_TITLE.exec(line)?.[1];
  return (participle !== undefined && !USUAL.has(participle)) || INTO_CAPITALS.test(line);
}

export function leadsOperative(line: string): boolean {
  return /^[A-Z]/.test(line) && OPERATIVE.test(line);
}

export function namesDeclarants(line: string): boolean {
  return DECLARANTS.test(line);
}
