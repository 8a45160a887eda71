import type { Captions } from '../../../captions/captions.ts';
import type { Transcript } from '../../../transcript/transcript.ts';

const LOOKED_AT = 20_000;
/** Chinese holds names in Latin letters, English hardly a Han character. */
const CHINESE_SHARE = 0.3;

/** Whether a text is written in Han characters, by its beginning. */
function isChinese(text: string): boolean {
  const beginning = text.slice(0, LOOKED_AT);
  const han = beginning.match(/\p{scx=Han}/gu)?.length ?? 0;
  const latin = beginning.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > CHINESE_SHARE * (han + latin);
}

const beginningOf = ({ cues }: Captions): string => {
  let text = '';
  for (const cue of cues) {
    if (text.length >= LOOKED_AT) break;
    text += `${cue.text} `;
  }
  return text;
};

/** True for a Chinese text with captions in another language. */
export const areBilingual = ({ text }: Transcript, captions: Captions): boolean =>
  isChinese(text) && !isChinese(beginningOf(captions));

/** Of the commonest characters, those that have two forms. */
const TRADITIONAL = /[們這個說來為會學時國過對後]/g;
const SIMPLIFIED = /[们这个说来为会学时国过对后]/g;

/** More than 0 for a text in traditional characters, less for one in simplified ones. */
const formOf = (text: string): number => (text.match(TRADITIONAL)?.length ?? 0) - (text.match(SIMPLIFIED)?.length ?? 0);

/** True where a glossary would help to lay the text over the captions: they are in another language, or other forms. */
export function needsGlossary(transcript: Transcript, captions: Captions): boolean {
  if (areBilingual(transcript, captions)) return true;
  return formOf(transcript.text.slice(0, LOOKED_AT)) * formOf(beginningOf(captions)) < 0;
}
