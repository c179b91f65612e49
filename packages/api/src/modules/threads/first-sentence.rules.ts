import { excerptOf } from '../../kernel/markdown/index.ts';

const enough = 24;
const most = 180;

/**
 * What somebody says first, for whoever reads only one line: the first sentence of a plain text, with the next one when
 * it is only "Yes." or a greeting, and cut at a word when it does not end.
 */
export function firstSentence(plainText: string, language: string): string {
  const lines = plainText.split('\n').map((line) => line.trim());
  const line = lines.find((one) => one.length >= enough) ?? lines.find((one) => one !== '') ?? '';
  const locale = language === 'und' ? undefined : language;
  let sentence = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(line)) {
    sentence += segment;
    if (sentence.trim().length >= enough) break;
  }
  return excerptOf(sentence.trim(), most);
}
