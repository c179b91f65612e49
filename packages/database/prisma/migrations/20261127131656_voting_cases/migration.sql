-- CreateEnum
CREATE TYPE "voting_case_kind" AS ENUM ('SERIAL', 'RING');

-- CreateEnum
CREATE TYPE "voting_case_state" AS ENUM ('OPEN', 'DISCOUNTED', 'DISMISSED');

-- AlterEnum
ALTER TYPE "award_limit" ADD VALUE 'DISCOUNTED';
ALTER TYPE "award_limit" ADD VALUE 'COUNTED';

-- AlterEnum
ALTER TYPE "entry_cause" ADD VALUE 'DISCOUNTED';

-- AlterEnum
ALTER TYPE "fact_kind" ADD VALUE 'DISCOUNT';

-- AlterEnum
ALTER TYPE "moderation_act" ADD VALUE 'VOTES_GIVEN_DISCOUNTED';
ALTER TYPE "moderation_act" ADD VALUE 'VOTES_RECEIVED_DISCOUNTED';
ALTER TYPE "moderation_act" ADD VALUE 'VOTES_GIVEN_COUNT_AGAIN';
ALTER TYPE "moderation_act" ADD VALUE 'VOTES_RECEIVED_COUNT_AGAIN';

-- CreateTable
CREATE TABLE "voting_case" (
    "id" SERIAL NOT NULL,
    "kind" "voting_case_kind" NOT NULL,
    "state" "voting_case_state" NOT NULL,
    "member_ids" INTEGER[],
    "evidence" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "voting_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voting_case_fact" (
    "case_id" INTEGER NOT NULL,
    "fact_id" INTEGER NOT NULL,

    CONSTRAINT "voting_case_fact_pkey" PRIMARY KEY ("case_id","fact_id")
);

-- CreateIndex
CREATE INDEX "voting_case_state_found_at_id_idx" ON "voting_case"("state", "found_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "voting_case_decided_by_id_idx" ON "voting_case"("decided_by_id");

-- CreateIndex
CREATE INDEX "voting_case_fact_fact_id_idx" ON "voting_case_fact"("fact_id");

-- AddForeignKey
ALTER TABLE "voting_case" ADD CONSTRAINT "voting_case_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voting_case_fact" ADD CONSTRAINT "voting_case_fact_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "voting_case"("id") ON DELETE CASCADE ON UPDATE CASCADE;
