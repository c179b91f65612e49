-- CreateEnum
CREATE TYPE "roadmap_column" AS ENUM ('NOW', 'NEXT', 'LATER', 'SHIPPED');

-- CreateEnum
CREATE TYPE "contributor_part" AS ENUM ('AUTHOR', 'MERGED_AUTHOR', 'CREDITED');

-- AlterEnum
ALTER TYPE "fact_kind" ADD VALUE 'SHIPMENT';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'IDEA';

-- AlterEnum
ALTER TYPE "reputation_rule" ADD VALUE 'SHIPPED';

-- AlterTable
ALTER TABLE "follow" ADD COLUMN     "carried_from_id" INTEGER;

-- AlterTable
ALTER TABLE "idea" ADD COLUMN     "answered_at" TIMESTAMPTZ(3),
ADD COLUMN     "begun_at" TIMESTAMPTZ(3),
ADD COLUMN     "category_id" INTEGER,
ADD COLUMN     "horizon" "roadmap_column",
ADD COLUMN     "product_id" INTEGER,
ADD COLUMN     "roadmap" "roadmap_column",
ADD COLUMN     "shipped_at" TIMESTAMPTZ(3),
ADD COLUMN     "supporters" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "trend" INTEGER NOT NULL DEFAULT -100000000;

-- AlterTable
ALTER TABLE "idea_status" ADD COLUMN     "number" SERIAL NOT NULL,
ADD COLUMN     "roadmap" "roadmap_column";

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "idea_change_id" INTEGER;

-- AlterTable
ALTER TABLE "vote" ADD COLUMN     "carried_from_id" INTEGER;

-- CreateTable
CREATE TABLE "idea_merge" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "into_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "merged_by_id" INTEGER NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "status_key" TEXT NOT NULL,
    "status_reason" TEXT,
    "status_at" TIMESTAMPTZ(3) NOT NULL,
    "voting_ended_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "unmerged_by_id" INTEGER,
    "unmerged_at" TIMESTAMPTZ(3),

    CONSTRAINT "idea_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_credit" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "post_id" INTEGER NOT NULL,
    "comment_id" INTEGER,
    "credited_by_id" INTEGER NOT NULL,
    "credited_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "idea_credit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_shipment" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "part" "contributor_part" NOT NULL,
    "post_id" INTEGER NOT NULL,
    "shipped_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "idea_shipment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "idea_status_number_key" ON "idea_status"("number");

-- CreateIndex
CREATE INDEX "idea_merge_into_idx" ON "idea_merge"("into_id") WHERE (unmerged_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "idea_merge_one_standing" ON "idea_merge"("thread_id") WHERE (unmerged_at IS NULL);

-- CreateIndex
CREATE INDEX "idea_credit_thread_id_idx" ON "idea_credit"("thread_id");

-- CreateIndex
CREATE INDEX "idea_credit_member_id_idx" ON "idea_credit"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "idea_credit_one_standing" ON "idea_credit"("thread_id", "member_id") WHERE (withdrawn_at IS NULL);

-- CreateIndex
CREATE INDEX "idea_shipment_post_id_idx" ON "idea_shipment"("post_id");

-- CreateIndex
CREATE INDEX "idea_shipment_member_id_idx" ON "idea_shipment"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "idea_shipment_one_standing" ON "idea_shipment"("thread_id", "member_id") WHERE (withdrawn_at IS NULL);

-- AddForeignKey
ALTER TABLE "idea_merge" ADD CONSTRAINT "idea_merge_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "idea"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_merge" ADD CONSTRAINT "idea_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "idea"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_credit" ADD CONSTRAINT "idea_credit_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "idea"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_credit" ADD CONSTRAINT "idea_credit_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_shipment" ADD CONSTRAINT "idea_shipment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "idea"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_idea_change_id_fkey" FOREIGN KEY ("idea_change_id") REFERENCES "idea_change"("id") ON DELETE CASCADE ON UPDATE CASCADE NOT VALID;

-- Where each status is on the roadmap, to begin with.
UPDATE "idea_status" SET "roadmap" = (CASE "key" WHEN 'planned' THEN 'NEXT' WHEN 'in-progress' THEN 'NOW' ELSE 'SHIPPED' END)::"roadmap_column"
WHERE "key" IN ('planned', 'in-progress', 'shipped');

-- A thread that becomes an idea later owes its reply from that day on.
CREATE OR REPLACE FUNCTION "begin_idea"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  begun timestamptz := CASE TG_OP WHEN 'INSERT' THEN NEW."created_at" ELSE CURRENT_TIMESTAMP END;
BEGIN
  INSERT INTO "idea" ("thread_id", "status_at", "promised_by", "begun_at", "supporters", "category_id", "product_id")
  SELECT NEW."id", begun, begun + make_interval(days => c."promise_days"), begun, NEW."score", NEW."category_id", NEW."product_id"
  FROM "category" c WHERE c."id" = NEW."category_id"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- What lists of ideas filter and order by stands on the idea, whoever changes the thread. Whatever happened to one at
-- rest, it is weighed anew by the next run of the task.
CREATE FUNCTION "copy_to_idea"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "idea" SET "supporters" = NEW."score", "category_id" = NEW."category_id", "product_id" = NEW."product_id",
    "trend" = greatest("trend", -99999999)
  WHERE "thread_id" = NEW."id"
    AND ("supporters", "category_id", "product_id", greatest("trend", -99999999))
      IS DISTINCT FROM (NEW."score", NEW."category_id", NEW."product_id", "trend");
  RETURN NULL;
END $$;
CREATE TRIGGER "thread_is_copied_to_idea" AFTER UPDATE OF "kind", "score", "category_id", "product_id", "last_activity_at" ON "thread"
  FOR EACH ROW WHEN (NEW."kind" = 'IDEA' AND (OLD."kind", OLD."score", OLD."category_id", OLD."product_id", OLD."last_activity_at")
    IS DISTINCT FROM (NEW."kind", NEW."score", NEW."category_id", NEW."product_id", NEW."last_activity_at"))
  EXECUTE FUNCTION "copy_to_idea"();
