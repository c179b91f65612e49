import { excerptOf } from '../../kernel/markdown/index.ts';

const enough = 24;
/** Less than this is a greeting or a yes. */
const telling = 12;
const most = 180;
const announces = /\s*[:：]$/;

/**
 * What somebody says first, for whoever reads only one line: the first sentence of a plain text, with the next one when
 * it is only "Yes." or a greeting, and cut at a word when it does not end. A sentence that only announces what comes
 * gives way to the one before, or goes on with what it announces.
 */
export function firstSentence(plainText: string, language: string): string {
  const lines = plainText.split('\n').map((line) => line.trim());
  const long = lines.findIndex((one) => one.length >= enough);
  const [line = '', ...rest] = lines.slice(Math.max(long, 0)).filter((one) => one !== '');
  const sentences = firstSentences(line, language);
  const whole = sentences.join('').trim();
  if (!announces.test(whole)) return excerptOf(whole, most);
  const before = sentences.slice(0, -1).join('').trim();
  if (before.length >= telling) return excerptOf(before, most);
  const next = firstSentences(rest[0] ?? '', language)
    .join('')
    .trim();
  const goesOn = `${whole} ${next}`.trim();
  return excerptOf(announces.test(goesOn) ? goesOn.replace(announces, '…') : goesOn, most);
}

/** The sentences that a line begins with, as many as say something. */
function firstSentences(line: string, language: string): string[] {
  const locale = language === 'und' ? undefined : language;
  const sentences: string[] = [];
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(line)) {
    sentences.push(segment);
    if (sentences.join('').trim().length >= enough) break;
  }
  return sentences;
}
