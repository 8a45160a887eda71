/** Forms that no rule takes to their stem, by the stem: the commonest irregular verbs, plurals and contractions. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [
    'be is are was were been being am im youre theyre thats its theres hes shes were',
    'not dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt shouldnt havent hasnt hadnt no none',
    'have has had having ive youve weve theyve',
    'do does did done doing',
    'use uses used using',
    'go goes went gone going gonna',
    'say says said',
    'think thought thinking',
    'know knew known',
    'get got gotten getting',
    'make made making',
    'take took taken taking',
    'come came coming',
    'see saw seen',
    'give gave given giving',
    'tell told',
    'find found',
    'become became',
    'begin began begun beginning',
    'bring brought',
    'buy bought',
    'build built',
    'feel felt',
    'keep kept',
    'leave left',
    'lose lost losing',
    'mean meant',
    'meet met',
    'run ran running',
    'speak spoke spoken',
    'spend spent',
    'stand stood',
    'teach taught',
    'understand understood',
    'write wrote written writing',
    'choose chose chosen',
    'draw drew drawn',
    'grow grew grown',
    'hold held',
    'show shown',
    'man men',
    'woman women',
    'child children kid kids',
    'person people persons',
    'foot feet',
    'i me my mine myself ill id',
    'we us our ours ourselves lets',
    'you your yours yourself youll',
    'he him his himself',
    'she her hers herself',
    'they them their theirs themselves',
    'this these',
    'that those',
    'will would wouldve',
    'can could able',
    'good better best',
    'bad worse worst',
    'much many lot lots',
    'little less least',
    'big large bigger biggest',
  ].flatMap((line) => {
    const [stem = '', ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form, stem]);
  }),
);

/** A stem is no longer than this, so that "predict" and "prediction" are one. */
const LONGEST = 6;
const DOUBLE = /([bdgklmnprt])\1$/;

/** What the forms of an English word have in common, more or less; `word` in lower case without apostrophes. */
export const stemOf = (word: string): string => regularStem(IRREGULAR.get(word) ?? word);

function regularStem(word: string): string {
  // Digits stay as they are.
  if (word.length < 4 || word.charCodeAt(0) < 0x61) return word;
  let stem = word;
  if (stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:s|x|ch|sh|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^suiy]s$/.test(stem) || stem.endsWith('ys')) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3).replace(DOUBLE, '$1');
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2).replace(DOUBLE, '$1');
  if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2);
  if (stem.length > 3 && /[ey]$/.test(stem)) stem = stem.slice(0, -1);
  return stem.slice(0, LONGEST);
}
