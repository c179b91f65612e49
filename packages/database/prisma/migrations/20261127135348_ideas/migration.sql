-- CreateEnum
CREATE TYPE "idea_meaning" AS ENUM ('OPEN', 'ON_HOLD', 'IN_PROGRESS', 'COMPLETED', 'CLOSED');

-- AlterTable
ALTER TABLE "category" ADD COLUMN     "promise_days" INTEGER NOT NULL DEFAULT 14;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "voting_ended_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "idea_status" (
    "key" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "meaning" "idea_meaning" NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "idea_status_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idea" (
    "thread_id" INTEGER NOT NULL,
    "status_key" TEXT NOT NULL DEFAULT 'new',
    "meaning" "idea_meaning" NOT NULL DEFAULT 'OPEN',
    "reason" TEXT,
    "status_at" TIMESTAMPTZ(3) NOT NULL,
    "promised_by" TIMESTAMPTZ(3) NOT NULL,
    "replied_at" TIMESTAMPTZ(3),
    "reply_id" INTEGER,

    CONSTRAINT "idea_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "idea_change" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "from_key" TEXT NOT NULL,
    "to_key" TEXT NOT NULL,
    "reason" TEXT,
    "changed_by_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idea_meaning_status_at_thread_id_idx" ON "idea"("meaning", "status_at" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_status_key_status_at_thread_id_idx" ON "idea"("status_key", "status_at" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_waiting_idx" ON "idea"("promised_by", "thread_id") WHERE (replied_at IS NULL);

-- CreateIndex
CREATE INDEX "idea_change_thread_id_id_idx" ON "idea_change"("thread_id", "id" DESC);

-- CreateIndex
CREATE INDEX "idea_change_changed_by_id_idx" ON "idea_change"("changed_by_id");

-- CreateIndex
CREATE INDEX "idea_change_to_key_idx" ON "idea_change"("to_key");

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_status_key_fkey" FOREIGN KEY ("status_key") REFERENCES "idea_status"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_change" ADD CONSTRAINT "idea_change_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "idea"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_change" ADD CONSTRAINT "idea_change_to_key_fkey" FOREIGN KEY ("to_key") REFERENCES "idea_status"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_change" ADD CONSTRAINT "idea_change_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where an idea can stand, to begin with.
INSERT INTO "idea_status" ("key", "meaning", "position") VALUES
  ('new', 'OPEN', 1),
  ('needs-information', 'ON_HOLD', 2),
  ('under-review', 'OPEN', 3),
  ('planned', 'IN_PROGRESS', 4),
  ('in-progress', 'IN_PROGRESS', 5),
  ('shipped', 'COMPLETED', 6),
  ('declined', 'CLOSED', 7),
  ('already-exists', 'CLOSED', 8),
  ('duplicate', 'CLOSED', 9);

-- Every thread of the kind is an idea, whichever way it comes: written, imported, or turned into one.
CREATE FUNCTION "begin_idea"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "idea" ("thread_id", "status_at", "promised_by")
  SELECT NEW."id", NEW."created_at", NEW."created_at" + make_interval(days => c."promise_days")
  FROM "category" c WHERE c."id" = NEW."category_id"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "thread_begins_idea" AFTER INSERT OR UPDATE OF "kind" ON "thread"
  FOR EACH ROW WHEN (NEW."kind" = 'IDEA') EXECUTE FUNCTION "begin_idea"();

-- What was decided of an idea is not rewritten.
CREATE TRIGGER "idea_change_stays" BEFORE UPDATE ON "idea_change"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
