import { RefusalFragment } from '../../graphql/codes.ts';
import { graphql } from '../../graphql/graphql.ts';
import type { ActionArguments } from '../../routing/define-route.tsx';
import { refused } from '../../routing/form-result.ts';
import { type FieldOf, type FieldWords, type Refusal, refusedBy } from '../../routing/mutation-result.ts';
import { createFormat } from '../../words/format.ts';

export const PhaseRefusalFragment = graphql(
  `
    fragment PhaseRefusal on Error @_unmask {
      ...Refusal
      ... on WrongPhaseError {
        phase
        from
        until
      }
    }
  `,
  [RefusalFragment],
);

const BrandClockQuery = graphql(`
  query BrandClock {
    brand {
      timeZone
    }
  }
`);

interface WrongPhase {
  phase?: 'COMING' | 'COLLECT' | 'DISCUSS' | 'VOTE' | 'SHORTLIST' | 'RESULT';
  from?: string | null;
  until?: string | null;
}

/** Shows a form of a challenge again: in the wrong phase it says which it is, and when this is done. */
export async function refusedInChallenge(
  refusal: Refusal & WrongPhase,
  { client, form, t, language }: ActionArguments,
  own?: FieldWords,
  fieldOf?: FieldOf,
) {
  const { phase, from, until } = refusal;
  if (refusal.code !== 'WRONG_PHASE' || phase === undefined) return refusedBy(refusal, form, t, own, fieldOf);
  const { timeZone } = (await client.query(BrandClockQuery, {})).brand;
  const { dayAndTime } = createFormat({ language, timeZone, now: Date.now() });
  const present = t(`challenge.phase_${phase}`);
  const message =
    from && until
      ? t('challenge.wrongPhase', { phase: present, from: dayAndTime(from), until: dayAndTime(until) })
      : from
        ? t('challenge.tooEarly', { phase: present, from: dayAndTime(from) })
        : t('challenge.neverInPhase', { phase: present });
  return refused(form, { message, reason: 'WRONG_PHASE' });
}
