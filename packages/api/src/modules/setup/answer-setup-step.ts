import type { Transaction } from '@embassy/database';
import { type ActionContext, requireWriter } from '../../kernel/action-context.ts';
import { demandPrivilege } from '../trust/index.ts';
import { loadSetupRecord, setupKey } from './load-setup.ts';
import type { SetupRecord, SetupStep, StepAnswer } from './setup.rules.ts';

export type AnswerSetupStepInput = { step: SetupStep; answer: StepAnswer };

/** Says that a step of setting up is done, or skipped for now. */
export async function answerSetupStep(
  context: ActionContext,
  { step, answer }: AnswerSetupStepInput,
): Promise<void> {
  await change(context, (record) => ({ ...record, answers: { ...record.answers, [step]: answer } }));
}

/** Puts the list of what is left to set up away, or shows it again. */
export async function closeSetup(context: ActionContext, { closed }: { closed: boolean }): Promise<void> {
  await change(context, (record) => ({ ...record, closed }));
}

async function change({ db, actor, now }: ActionContext, next: (record: SetupRecord) => SetupRecord) {
  requireWriter(actor, now);
  demandPrivilege(actor, 'set up');
  await db.$transaction(async (tx) => {
    await lock(tx);
    const value = next(await loadSetupRecord(tx));
    await tx.setting.update({ where: { key: setupKey }, data: { value }, select: { key: true } });
  });
}

/** Two admins who answer at the same time both count. */
async function lock(tx: Transaction): Promise<void> {
  await tx.setting.createMany({ data: [{ key: setupKey, value: {} }], skipDuplicates: true });
  await tx.$queryRaw`SELECT 1 FROM setting WHERE key = ${setupKey} FOR UPDATE`;
}
