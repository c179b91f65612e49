-- CreateEnum
CREATE TYPE "panel_member_state" AS ENUM ('INVITED', 'ACCEPTED', 'DECLINED', 'LEFT', 'REMOVED');

-- CreateEnum
CREATE TYPE "panel_members_seen" AS ENUM ('TEAM', 'MEMBERS');

-- CreateEnum
CREATE TYPE "poll_results" AS ENUM ('NEVER', 'AFTER_ANSWERING', 'AFTER_CLOSING');

-- CreateEnum
CREATE TYPE "poll_question_kind" AS ENUM ('SINGLE', 'MULTIPLE', 'RANKING', 'RATING', 'TEXT');

-- CreateEnum
CREATE TYPE "panel_notice" AS ENUM ('INVITED', 'POLL_OPENED', 'RESULTS_OUT');

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'PANEL';

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "panel_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "panel_id" INTEGER,
ADD COLUMN     "panel_notice" "panel_notice",
ADD COLUMN     "poll_id" INTEGER;

-- CreateTable
CREATE TABLE "panel" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "members_seen" "panel_members_seen" NOT NULL DEFAULT 'TEAM',
    "category_id" INTEGER,
    "member_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "panel_member" (
    "panel_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "state" "panel_member_state" NOT NULL DEFAULT 'INVITED',
    "by_hand" BOOLEAN NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_member_pkey" PRIMARY KEY ("panel_id","member_id")
);

-- CreateTable
CREATE TABLE "panel_inviting" (
    "id" SERIAL NOT NULL,
    "panel_id" INTEGER NOT NULL,
    "tier" TEXT,
    "product_id" INTEGER,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "after_member_id" INTEGER NOT NULL DEFAULT 0,
    "invited_count" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "panel_inviting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll" (
    "id" SERIAL NOT NULL,
    "panel_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "anonymous" BOOLEAN NOT NULL,
    "results" "poll_results" NOT NULL,
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "answer_count" INTEGER NOT NULL DEFAULT 0,
    "told_at" TIMESTAMPTZ(3),
    "counted_at" TIMESTAMPTZ(3),
    "destroyed" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_question" (
    "id" SERIAL NOT NULL,
    "poll_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "poll_question_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "options" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "minimum" INTEGER,
    "maximum" INTEGER,
    "required" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "poll_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_participation" (
    "poll_id" INTEGER NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "member_id" INTEGER NOT NULL,

    CONSTRAINT "poll_participation_pkey" PRIMARY KEY ("poll_id","member_id")
);

-- CreateTable
CREATE TABLE "poll_response" (
    "poll_id" INTEGER NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "member_id" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "poll_response_pkey" PRIMARY KEY ("poll_id","member_id")
);

-- CreateTable
CREATE TABLE "sealed_ballot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "poll_id" INTEGER NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT true,
    "sealed" BYTEA NOT NULL,
    "mixed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "sealed_ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "poll_tally" (
    "question_id" INTEGER NOT NULL,
    "option" SMALLINT NOT NULL,
    "value" SMALLINT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "poll_tally_pkey" PRIMARY KEY ("question_id","option","value")
);

-- CreateTable
CREATE TABLE "poll_text" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "question_id" INTEGER NOT NULL,
    "poll_id" INTEGER,
    "member_id" INTEGER,
    "text" TEXT NOT NULL,

    CONSTRAINT "poll_text_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "panel_slug_key" ON "panel"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "panel_category_id_key" ON "panel"("category_id");

-- CreateIndex
CREATE INDEX "panel_member_member_id_state_idx" ON "panel_member"("member_id", "state");

-- CreateIndex
CREATE INDEX "panel_member_panel_id_state_member_id_idx" ON "panel_member"("panel_id", "state", "member_id");

-- CreateIndex
CREATE INDEX "panel_inviting_panel_id_id_idx" ON "panel_inviting"("panel_id", "id" DESC);

-- CreateIndex
CREATE INDEX "poll_panel_id_id_idx" ON "poll"("panel_id", "id" DESC);

-- CreateIndex
CREATE INDEX "poll_to_tell_idx" ON "poll"("opens_at") WHERE (told_at IS NULL);

-- CreateIndex
CREATE INDEX "poll_to_count_idx" ON "poll"("closes_at") WHERE (counted_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "poll_id_anonymous_key" ON "poll"("id", "anonymous");

-- CreateIndex
CREATE UNIQUE INDEX "poll_question_poll_id_position_key" ON "poll_question"("poll_id", "position");

-- CreateIndex
CREATE INDEX "poll_participation_member_id_idx" ON "poll_participation"("member_id");

-- CreateIndex
CREATE INDEX "poll_response_member_id_idx" ON "poll_response"("member_id");

-- CreateIndex
CREATE INDEX "sealed_ballot_poll_id_mixed_idx" ON "sealed_ballot"("poll_id", "mixed");

-- CreateIndex
CREATE INDEX "poll_text_question_id_id_idx" ON "poll_text"("question_id", "id");

-- CreateIndex
CREATE INDEX "poll_text_poll_id_member_id_idx" ON "poll_text"("poll_id", "member_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "panel" ADD CONSTRAINT "panel_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "panel_inviting" ADD CONSTRAINT "panel_inviting_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_panel_id_fkey" FOREIGN KEY ("panel_id") REFERENCES "panel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_question" ADD CONSTRAINT "poll_question_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "poll"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_participation" ADD CONSTRAINT "poll_participation_poll_id_anonymous_fkey" FOREIGN KEY ("poll_id", "anonymous") REFERENCES "poll"("id", "anonymous") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "poll_participation" ADD CONSTRAINT "poll_participation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_response" ADD CONSTRAINT "poll_response_poll_id_anonymous_fkey" FOREIGN KEY ("poll_id", "anonymous") REFERENCES "poll"("id", "anonymous") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "poll_response" ADD CONSTRAINT "poll_response_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_ballot" ADD CONSTRAINT "sealed_ballot_poll_id_anonymous_fkey" FOREIGN KEY ("poll_id", "anonymous") REFERENCES "poll"("id", "anonymous") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "poll_tally" ADD CONSTRAINT "poll_tally_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "poll_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_text" ADD CONSTRAINT "poll_text_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "poll_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_text" ADD CONSTRAINT "poll_text_poll_id_member_id_fkey" FOREIGN KEY ("poll_id", "member_id") REFERENCES "poll_response"("poll_id", "member_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What can never be otherwise, whoever writes. The promise to be anonymous stands from the first answer on, since what
-- refers to the poll refers to the promise with it; these say which promise each kind of row is for.
ALTER TABLE "poll_response" ADD CONSTRAINT "poll_response_is_by_name" CHECK (NOT "anonymous");
ALTER TABLE "sealed_ballot" ADD CONSTRAINT "sealed_ballot_is_anonymous" CHECK ("anonymous");
ALTER TABLE "poll_text" ADD CONSTRAINT "poll_text_of_a_response_or_nobody" CHECK (("poll_id" IS NULL) = ("member_id" IS NULL));
-- Results that change with every answer would tell what the last one was.
ALTER TABLE "poll" ADD CONSTRAINT "poll_anonymous_is_counted_once" CHECK (NOT ("anonymous" AND "results" = 'AFTER_ANSWERING'));
ALTER TABLE "poll" ADD CONSTRAINT "poll_closes_after_it_opens" CHECK (("opens_at" IS NULL) = ("closes_at" IS NULL) AND "closes_at" >= "opens_at");
ALTER TABLE "panel_inviting" ADD CONSTRAINT "panel_inviting_has_a_criterion" CHECK ("tier" IS NOT NULL OR "product_id" IS NOT NULL);

-- A member's row says which panels they are in and each panel how many are, whoever writes that they are.
CREATE FUNCTION "keep_panel_members"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was boolean := TG_OP <> 'INSERT' AND OLD."state" = 'ACCEPTED';
  is_in boolean := TG_OP <> 'DELETE' AND NEW."state" = 'ACCEPTED';
BEGIN
  IF was AND NOT is_in THEN
    UPDATE "member" SET "panel_ids" = array_remove("panel_ids", OLD."panel_id") WHERE "id" = OLD."member_id";
    UPDATE "panel" SET "member_count" = "member_count" - 1 WHERE "id" = OLD."panel_id";
  ELSIF is_in AND NOT was THEN
    UPDATE "member" SET "panel_ids" = array_append(array_remove("panel_ids", NEW."panel_id"), NEW."panel_id") WHERE "id" = NEW."member_id";
    UPDATE "panel" SET "member_count" = "member_count" + 1 WHERE "id" = NEW."panel_id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "panel_members_are_kept" AFTER INSERT OR DELETE OR UPDATE OF "state" ON "panel_member"
  FOR EACH ROW EXECUTE FUNCTION "keep_panel_members"();
