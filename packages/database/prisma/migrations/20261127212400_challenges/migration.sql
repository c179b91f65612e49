-- CreateEnum
CREATE TYPE "challenge_state" AS ENUM ('DRAFT', 'PUBLISHED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "challenge_phase" AS ENUM ('COMING', 'COLLECT', 'DISCUSS', 'VOTE', 'SHORTLIST', 'RESULT');

-- CreateEnum
CREATE TYPE "challenge_news" AS ENUM ('OPENED', 'DISCUSSION', 'VOTE', 'JUDGING', 'OVER', 'JURY', 'CANCELLED', 'RESULT', 'SHORTLISTED', 'PLACED');

-- AlterEnum
ALTER TYPE "fact_kind" ADD VALUE 'CHALLENGE_AWARD';

-- AlterEnum
ALTER TYPE "follow_kind" ADD VALUE 'CHALLENGE';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'CHALLENGE';

-- AlterEnum
ALTER TYPE "reputation_rule" ADD VALUE 'CHALLENGE_PLACED';

-- AlterTable
ALTER TABLE "brand" ADD COLUMN     "time_zone" TEXT;

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "challenge_id" INTEGER,
ADD COLUMN     "challenge_news" "challenge_news";

-- CreateTable
CREATE TABLE "challenge" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "brief" TEXT NOT NULL,
    "rules" TEXT NOT NULL DEFAULT '',
    "prizes" JSONB NOT NULL DEFAULT '[]',
    "category_id" INTEGER NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "collect_until" TIMESTAMPTZ(3) NOT NULL,
    "discuss_until" TIMESTAMPTZ(3),
    "vote_until" TIMESTAMPTZ(3),
    "shortlist_until" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "challenge_state" NOT NULL DEFAULT 'DRAFT',
    "published_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_reason" TEXT,
    "result_at" TIMESTAMPTZ(3),
    "thanks" TEXT NOT NULL DEFAULT '',
    "told_phase" "challenge_phase" NOT NULL DEFAULT 'COMING',
    "counted_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge_entry" (
    "id" SERIAL NOT NULL,
    "challenge_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "supporters" INTEGER NOT NULL DEFAULT 0,
    "counted" BOOLEAN NOT NULL DEFAULT false,
    "shortlisted_at" TIMESTAMPTZ(3),
    "shortlist_reason" TEXT,
    "place" INTEGER,
    "award" TEXT,
    "place_reason" TEXT,

    CONSTRAINT "challenge_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge_juror" (
    "challenge_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "challenge_juror_pkey" PRIMARY KEY ("challenge_id","member_id")
);

-- CreateTable
CREATE TABLE "challenge_mark" (
    "entry_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "shortlist" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "challenge_mark_pkey" PRIMARY KEY ("entry_id","member_id")
);

-- CreateTable
CREATE TABLE "challenge_award" (
    "id" SERIAL NOT NULL,
    "challenge_id" INTEGER NOT NULL,
    "entry_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "part" "contributor_part" NOT NULL,
    "post_id" INTEGER NOT NULL,
    "awarded_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "challenge_award_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "challenge_slug_key" ON "challenge"("slug");

-- CreateIndex
CREATE INDEX "challenge_category_id_idx" ON "challenge"("category_id");

-- CreateIndex
CREATE INDEX "challenge_created_by_id_idx" ON "challenge"("created_by_id");

-- CreateIndex
CREATE INDEX "challenge_opens_idx" ON "challenge"("opens_at", "id") WHERE (state = 'PUBLISHED');

-- CreateIndex
CREATE INDEX "challenge_ends_idx" ON "challenge"("ends_at", "id") WHERE (state <> 'DRAFT');

-- CreateIndex
CREATE INDEX "challenge_entry_thread_id_idx" ON "challenge_entry"("thread_id");

-- CreateIndex
CREATE INDEX "challenge_entry_supporters_idx" ON "challenge_entry"("challenge_id", "supporters" DESC, "id" DESC) WHERE (withdrawn_at IS NULL);

-- CreateIndex
CREATE INDEX "challenge_entry_newest_idx" ON "challenge_entry"("challenge_id", "id" DESC) WHERE (withdrawn_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "challenge_entry_challenge_id_thread_id_key" ON "challenge_entry"("challenge_id", "thread_id");

-- CreateIndex
CREATE INDEX "challenge_juror_member_id_idx" ON "challenge_juror"("member_id");

-- CreateIndex
CREATE INDEX "challenge_mark_member_id_idx" ON "challenge_mark"("member_id");

-- CreateIndex
CREATE INDEX "challenge_award_challenge_id_idx" ON "challenge_award"("challenge_id");

-- CreateIndex
CREATE INDEX "challenge_award_post_id_idx" ON "challenge_award"("post_id");

-- CreateIndex
CREATE INDEX "challenge_award_member_id_idx" ON "challenge_award"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "challenge_award_one_standing" ON "challenge_award"("entry_id", "member_id") WHERE (withdrawn_at IS NULL);

-- AddForeignKey
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_entry" ADD CONSTRAINT "challenge_entry_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_entry" ADD CONSTRAINT "challenge_entry_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_juror" ADD CONSTRAINT "challenge_juror_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_juror" ADD CONSTRAINT "challenge_juror_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_mark" ADD CONSTRAINT "challenge_mark_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "challenge_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_mark" ADD CONSTRAINT "challenge_mark_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_award" ADD CONSTRAINT "challenge_award_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "challenge_award" ADD CONSTRAINT "challenge_award_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "challenge_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

-- Phases follow each other, and the first ends after it began.
ALTER TABLE "challenge" ADD CONSTRAINT "challenge_phases_in_order" CHECK (
  "opens_at" < "collect_until"
  AND ("discuss_until" IS NULL OR "discuss_until" > "collect_until")
  AND ("vote_until" IS NULL OR "vote_until" > coalesce("discuss_until", "collect_until"))
  AND ("shortlist_until" IS NULL OR "shortlist_until" > coalesce("vote_until", "discuss_until", "collect_until"))
);

-- Lists of entries order by support on one row, until it was counted for the last time.
CREATE FUNCTION "copy_to_challenge_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "challenge_entry" SET "supporters" = NEW."supporters"
  WHERE "thread_id" = NEW."thread_id" AND NOT "counted" AND "supporters" <> NEW."supporters";
  RETURN NULL;
END $$;
CREATE TRIGGER "idea_is_copied_to_challenge_entry" AFTER UPDATE OF "supporters" ON "idea"
  FOR EACH ROW WHEN (OLD."supporters" <> NEW."supporters") EXECUTE FUNCTION "copy_to_challenge_entry"();
