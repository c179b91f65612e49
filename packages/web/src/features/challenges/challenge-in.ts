import type { FieldOf } from '../../routing/mutation-result.ts';
import { textIn } from '../../routing/text-in.ts';

/** What a challenge's form says, as the API takes it. Rows of prizes that are empty, and dates that are, are left out. */
export function challengeIn(form: FormData) {
  return {
    title: textIn(form, 'title'),
    slug: textIn(form, 'slug').trim() || null,
    brief: textIn(form, 'brief'),
    rules: textIn(form, 'rules'),
    categoryId: Number(form.get('categoryId')),
    prizes: prizesIn(form).map(({ name, text }) => ({ name, text })),
    dates: {
      opensAt: textIn(form, 'opensAt'),
      collectUntil: textIn(form, 'collectUntil'),
      discussUntil: textIn(form, 'discussUntil') || null,
      voteUntil: textIn(form, 'voteUntil') || null,
      shortlistUntil: textIn(form, 'shortlistUntil') || null,
    },
  };
}

/** Prizes that were filled in, and in which row of the form. */
function prizesIn(form: FormData) {
  return numbered(form, 'prizeName_')
    .map((row) => ({
      row,
      name: textIn(form, `prizeName_${row}`),
      text: textIn(form, `prizeText_${row}`),
    }))
    .filter(({ name, text }) => `${name}${text}`.trim() !== '');
}

/** Which field of the form the API means by what it says of a challenge. */
export function challengeFieldOf(form: FormData): FieldOf {
  const prizes = prizesIn(form);
  return (field) => {
    const [list = field, place, part] = field.split('.');
    if (list === 'dates' && place) return place;
    const prize = list === 'prizes' ? prizes[Number(place)] : undefined;
    return prize ? `${part === 'text' ? 'prizeText' : 'prizeName'}_${prize.row}` : list;
  };
}

/** Which field of the form the API means by what it says of a result. */
export function placingFieldOf(form: FormData): FieldOf {
  const placings = placingsIn(form);
  return (field) => {
    const [list = field, place, part] = field.split('.');
    const placing = list === 'placings' ? placings[Number(place)] : undefined;
    return placing ? `${part === 'entryNumber' ? 'place' : part}_${placing.entryNumber}` : list;
  };
}

/** Who is placed, the first first: entries whose place was filled in. */
export function placingsIn(form: FormData) {
  return numbered(form, 'place_')
    .filter((entryNumber) => textIn(form, `place_${entryNumber}`).trim() !== '')
    .map((entryNumber) => ({
      entryNumber,
      place: Math.trunc(Number(textIn(form, `place_${entryNumber}`))) || 0,
      award: textIn(form, `award_${entryNumber}`),
      reason: textIn(form, `reason_${entryNumber}`),
    }))
    .toSorted((a, b) => a.place - b.place);
}

/** The numbers of fields that are named `prefix` and a number. */
function numbered(form: FormData, prefix: string): number[] {
  return [...form.keys()].flatMap((name) => {
    const number = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    return Number.isInteger(number) ? [number] : [];
  });
}
