-- CreateEnum
CREATE TYPE "proposal_kind" AS ENUM ('RULEBOOK', 'TIERS');

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'RULES';

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "rescoring_version" INTEGER;

-- AlterTable
ALTER TABLE "rulebook_version" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "published_by_id" INTEGER;

-- AlterTable
ALTER TABLE "tiers_version" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "published_by_id" INTEGER;

-- CreateTable
CREATE TABLE "rescoring" (
    "version" INTEGER NOT NULL,
    "reached" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "rescoring_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "reputation_proposal" (
    "kind" "proposal_kind" NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reputation_proposal_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "reputation_trial" (
    "kind" "proposal_kind" NOT NULL,
    "number" SERIAL NOT NULL,
    "proposal_version" INTEGER NOT NULL,
    "from_day" DATE,
    "progress" SMALLINT NOT NULL DEFAULT 0,
    "result" JSONB,
    "failed" BOOLEAN NOT NULL DEFAULT false,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "reputation_trial_pkey" PRIMARY KEY ("kind")
);

-- CreateIndex
CREATE UNIQUE INDEX "reputation_trial_number_key" ON "reputation_trial"("number");

-- CreateIndex
CREATE UNIQUE INDEX "notification_rescoring_once" ON "notification"("rescoring_version", "member_id") WHERE (rescoring_version IS NOT NULL);

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_rescoring_version_fkey" FOREIGN KEY ("rescoring_version") REFERENCES "rescoring"("version") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rescoring" ADD CONSTRAINT "rescoring_version_fkey" FOREIGN KEY ("version") REFERENCES "rulebook_version"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reputation_trial" ADD CONSTRAINT "reputation_trial_kind_fkey" FOREIGN KEY ("kind") REFERENCES "reputation_proposal"("kind") ON DELETE CASCADE ON UPDATE CASCADE;
