/** One answer as the API takes it. */
export interface AnswerIn {
  question: number;
  picks: number[];
  text: string;
}

/** The name of a question's field; of a ranking, that of one of its places. */
export const fieldOf = (question: number, place?: number) =>
  place === undefined ? `q${question}` : `q${question}_${place}`;

type Asked = { number: number; kind: string; options: readonly string[] };

/** The answers in a form; what was left out is not among them. */
export function answersIn(form: FormData, questions: readonly Asked[]): AnswerIn[] {
  return questions.flatMap(({ number, kind, options }) => {
    const all = (name: string) =>
      form
        .getAll(name)
        .map(String)
        .filter((value) => value !== '');
    if (kind === 'TEXT') {
      const text = all(fieldOf(number))[0] ?? '';
      return text.trim() === '' ? [] : [{ question: number, picks: [], text }];
    }
    const values =
      kind === 'RANKING'
        ? options.flatMap((_, place) => all(fieldOf(number, place)).slice(0, 1))
        : all(fieldOf(number));
    // What is no number of an option is refused by its question.
    const picks = values.map((value) => (/^\d{1,3}$/.test(value) ? Number(value) : -1));
    return picks.length === 0 ? [] : [{ question: number, picks, text: '' }];
  });
}

/** The numbers of the questions that a form names, in its order. */
export function askedIn(form: FormData): Asked[] {
  return form.getAll('asked').flatMap((one) => {
    const [number = '', kind = '', options = ''] = String(one).split(' ');
    const count = Math.min(20, Number(options) || 0);
    return /^\d{1,9}$/.test(number)
      ? [{ number: Number(number), kind, options: Array.from({ length: count }, () => '') }]
      : [];
  });
}
