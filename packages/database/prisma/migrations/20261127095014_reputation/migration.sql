-- CreateEnum
CREATE TYPE "fact_kind" AS ENUM ('UPVOTE', 'DOWNVOTE', 'ACCEPTANCE', 'VERIFICATION', 'EDIT', 'POSTING', 'UPHELD_REPORT', 'BOUNTY_OFFER', 'BOUNTY_AWARD', 'JOINING', 'REMOVAL', 'WITHDRAWAL');

-- CreateEnum
CREATE TYPE "fact_subject" AS ENUM ('QUESTION', 'ANSWER', 'TIP', 'IDEA', 'DISCUSSION', 'REPLY', 'MEMBER');

-- CreateEnum
CREATE TYPE "reputation_rule" AS ENUM ('UPVOTED', 'DOWNVOTED', 'ACCEPTED', 'VERIFIED', 'POSTED', 'BOUNTY_WON', 'REPORTED', 'UPVOTING', 'DOWNVOTING', 'ACCEPTING', 'EDITING', 'BOUNTY_OFFERED', 'JOINED');

-- CreateEnum
CREATE TYPE "award_limit" AS ENUM ('WITHDRAWN', 'REMOVED', 'OWN', 'COMMUNITY_WIKI', 'VOTER', 'PAIR', 'DAILY_CAP', 'LIFETIME', 'FLOOR');

-- CreateEnum
CREATE TYPE "entry_cause" AS ENUM ('EARNED', 'TAKEN_BACK', 'COUNTS_AGAIN', 'COUNTS_LESS', 'RESCORED');

-- CreateTable
CREATE TABLE "reputation_fact" (
    "id" SERIAL NOT NULL,
    "kind" "fact_kind" NOT NULL,
    "source_id" INTEGER,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "withdraws_id" INTEGER,
    "post_id" INTEGER,
    "subject" "fact_subject",
    "author_id" INTEGER,
    "actor_id" INTEGER,
    "category_id" INTEGER,
    "amount" INTEGER NOT NULL DEFAULT 1,
    "voter_days" INTEGER,
    "voter_tier" TEXT,
    "stood_days" INTEGER,
    "community_wiki" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "reputation_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reputation_entry" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "points" INTEGER NOT NULL,
    "full" INTEGER NOT NULL,
    "rule" "reputation_rule" NOT NULL,
    "limited_by" "award_limit",
    "cause" "entry_cause" NOT NULL,
    "fact_id" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,
    "actor_id" INTEGER,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "day" DATE NOT NULL,

    CONSTRAINT "reputation_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reputation_due" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "reputation_due_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rulebook_version" (
    "version" INTEGER NOT NULL,
    "rulebook" JSONB NOT NULL,
    "from_day" DATE,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rulebook_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "standing" (
    "member_id" INTEGER NOT NULL,
    "balance" INTEGER NOT NULL DEFAULT 0,
    "tier" TEXT,

    CONSTRAINT "standing_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE INDEX "reputation_fact_author_id_day_idx" ON "reputation_fact"("author_id", "day");

-- CreateIndex
CREATE INDEX "reputation_fact_actor_id_day_idx" ON "reputation_fact"("actor_id", "day");

-- CreateIndex
CREATE INDEX "reputation_fact_post_id_idx" ON "reputation_fact"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "reputation_fact_once" ON "reputation_fact"("kind", "source_id", "turn") WHERE (source_id IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "reputation_fact_withdrawn_once" ON "reputation_fact"("withdraws_id") WHERE (withdraws_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "reputation_entry_member_id_id_idx" ON "reputation_entry"("member_id", "id" DESC);

-- CreateIndex
CREATE INDEX "reputation_entry_member_id_rule_id_idx" ON "reputation_entry"("member_id", "rule", "id" DESC);

-- CreateIndex
CREATE INDEX "reputation_entry_member_id_day_idx" ON "reputation_entry"("member_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "reputation_entry_once" ON "reputation_entry"("fact_id", "member_id", "rule", "turn");

-- CreateIndex
CREATE INDEX "reputation_due_member_id_idx" ON "reputation_due"("member_id");

-- CreateIndex
CREATE INDEX "standing_balance_member_id_idx" ON "standing"("balance" DESC, "member_id");

-- AddForeignKey
ALTER TABLE "standing" ADD CONSTRAINT "standing_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What happened and what followed from it only grow, and so do the rulebooks that decided it.
CREATE TRIGGER "reputation_fact_only_grows" BEFORE UPDATE OR DELETE ON "reputation_fact"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "reputation_entry_only_grows" BEFORE UPDATE OR DELETE ON "reputation_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "rulebook_version_only_grows" BEFORE UPDATE OR DELETE ON "rulebook_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE "reputation_fact" ADD CONSTRAINT "reputation_fact_day_check" CHECK ("day" = ("at" AT TIME ZONE 'UTC')::date);
ALTER TABLE "reputation_fact" ADD CONSTRAINT "reputation_fact_withdrawal_check" CHECK (("kind" = 'WITHDRAWAL') = ("withdraws_id" IS NOT NULL));
