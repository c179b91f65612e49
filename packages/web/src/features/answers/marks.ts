import { useSentForm } from '../../routing/sent-forms.ts';

/** The form by which the asker accepts an answer. */
export const acceptFormId = (number: number) => `accept-${number}`;

/** The form by which the brand verifies an answer. */
export const verifyFormId = (number: number) => `verify-${number}`;

/** Whether something is marked once the form that is on its way has arrived. */
export function markAfter(marked: boolean, sent: FormData | undefined): boolean {
  const mark = sent?.get('mark');
  return mark === 'yes' || mark === 'no' ? mark === 'yes' : marked;
}

/** How an answer is marked, as it will be once what is on its way has arrived. */
export function useMarks({ number, acceptedAt, verifiedAt }: Marked): {
  accepted: boolean;
  verified: boolean;
} {
  return {
    accepted: markAfter(acceptedAt !== null, useSentForm(acceptFormId(number))),
    verified: markAfter(verifiedAt !== null, useSentForm(verifyFormId(number))),
  };
}

interface Marked {
  number: number;
  acceptedAt: string | null;
  verifiedAt: string | null;
}
