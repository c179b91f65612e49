-- CreateEnum
CREATE TYPE "tier_change_kind" AS ENUM ('BEGAN', 'ROSE', 'WARNED', 'KEPT', 'FELL');

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'TIER';

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "tier_change_id" INTEGER;

-- AlterTable
ALTER TABLE "standing" ADD COLUMN     "granted_tier" TEXT,
ADD COLUMN     "kept_until" TIMESTAMPTZ(3),
ADD COLUMN     "trust" SMALLINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "tiers_version" (
    "version" INTEGER NOT NULL,
    "tiers" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tiers_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "tier_change" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "kind" "tier_change_kind" NOT NULL,
    "from_tier" TEXT,
    "to_tier" TEXT NOT NULL,
    "kept_until" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "evidence" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tier_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tier_change_member_id_id_idx" ON "tier_change"("member_id", "id" DESC);

-- CreateIndex
CREATE INDEX "notification_tier_change_id_idx" ON "notification"("tier_change_id");

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_tier_change_id_fkey" FOREIGN KEY ("tier_change_id") REFERENCES "tier_change"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was decided of tiers only grows.
CREATE TRIGGER "tiers_version_only_grows" BEFORE UPDATE OR DELETE ON "tiers_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "tier_change_only_grows" BEFORE UPDATE OR DELETE ON "tier_change"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Whoever has been taking part keeps what everybody could do so far, until their tier is first decided.
INSERT INTO "standing" ("member_id", "trust")
SELECT "id", 1 FROM "member"
WHERE "state" <> 'LEFT' AND "joined_at" < CURRENT_TIMESTAMP - INTERVAL '1 day' AND "thread_count" + "answer_count" > 1
ON CONFLICT ("member_id") DO UPDATE SET "trust" = 1;
