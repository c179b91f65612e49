import { textIn } from '../../routing/text-in.ts';

/** What a challenge's form says, as the API takes it. Rows of prizes that are empty, and dates that are, are left out. */
export function challengeIn(form: FormData) {
  return {
    title: textIn(form, 'title'),
    slug: textIn(form, 'slug').trim() || null,
    brief: textIn(form, 'brief'),
    rules: textIn(form, 'rules'),
    categoryId: Number(form.get('categoryId')),
    prizes: numbered(form, 'prizeName_')
      .map((place) => ({
        name: textIn(form, `prizeName_${place}`),
        text: textIn(form, `prizeText_${place}`),
      }))
      .filter(({ name, text }) => `${name}${text}`.trim() !== ''),
    dates: {
      opensAt: textIn(form, 'opensAt'),
      collectUntil: textIn(form, 'collectUntil'),
      discussUntil: textIn(form, 'discussUntil') || null,
      voteUntil: textIn(form, 'voteUntil') || null,
      shortlistUntil: textIn(form, 'shortlistUntil') || null,
    },
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
