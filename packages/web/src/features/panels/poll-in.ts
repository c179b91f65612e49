import { textIn } from '../../routing/text-in.ts';

export const questionKinds = ['SINGLE', 'MULTIPLE', 'RANKING', 'RATING', 'TEXT'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Most questions of a poll. */
export const mostQuestions = 10;

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The poll in the editor's form; a question without a text is none. `places` are those of the questions that are. */
export function pollIn(form: FormData) {
  const all = Array.from({ length: mostQuestions }, (_, place) => place);
  const places = all.filter((place) => textIn(form, `text_${place}`).trim() !== '');
  const whole = (name: string) => {
    const text = textIn(form, name).trim();
    return /^\d{1,3}$/.test(text) ? Number(text) : null;
  };
  return {
    places,
    title: textIn(form, 'title'),
    intro: textIn(form, 'intro'),
    anonymous: textIn(form, 'anonymous') === 'yes',
    results:
      (['NEVER', 'AFTER_ANSWERING'] as const).find((one) => one === textIn(form, 'results')) ??
      ('AFTER_CLOSING' as const),
    questions: places.map((place) => {
      const kind = questionKinds.find((one) => one === textIn(form, `kind_${place}`)) ?? 'SINGLE';
      return {
        kind,
        text: textIn(form, `text_${place}`),
        options: kind === 'TEXT' ? [] : lines(textIn(form, `options_${place}`)),
        minimum: kind === 'MULTIPLE' ? whole(`minimum_${place}`) : null,
        maximum: kind === 'MULTIPLE' ? whole(`maximum_${place}`) : null,
        required: form.has(`required_${place}`),
      };
    }),
  };
}
