import type { ChallengePhase } from '@embassy/database';
import { DomainError } from '../../kernel/errors/index.ts';
import { type ChallengeAct, isTimeFor, timeFor } from './challenge-acts.rules.ts';
import { type ChallengeDates, phaseOf } from './challenge-phase.rules.ts';

/** It cannot be done now: the challenge is in another phase. Says in which, and when it could be done. */
export class WrongPhase extends DomainError {
  readonly act: ChallengeAct;
  readonly phase: ChallengePhase;
  readonly from: Date | null;
  readonly until: Date | null;

  constructor(act: ChallengeAct, dates: ChallengeDates, now: Date) {
    const phase = phaseOf(dates, now);
    const when = timeFor(act, dates);
    const time = when
      ? `from ${when.from?.toISOString() ?? 'the beginning'} until ${when.until?.toISOString() ?? 'any later time'}`
      : 'at no time in this challenge';
    super('WRONG_PHASE', `The phase is ${phase}; “${act}” is done ${time}.`);
    this.act = act;
    this.phase = phase;
    this.from = when?.from ?? null;
    this.until = when?.until ?? null;
  }
}

/** Refuses what is not done in the challenge's phase. */
export function demandTimeFor(act: ChallengeAct, dates: ChallengeDates, now: Date): void {
  if (!isTimeFor(act, dates, now)) throw new WrongPhase(act, dates, now);
}
