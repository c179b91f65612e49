-- CreateEnum
CREATE TYPE "badge_level" AS ENUM ('BRONZE', 'SILVER', 'GOLD');

-- CreateEnum
CREATE TYPE "badge_way" AS ENUM ('MEMBER', 'POST', 'HAND', 'IMPORTED');

-- CreateEnum
CREATE TYPE "award_cause" AS ENUM ('EARNED', 'LOOKED_BACK', 'BY_HAND', 'IMPORTED');

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'BADGE';

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "award_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateTable
CREATE TABLE "badge" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "level" "badge_level" NOT NULL,
    "way" "badge_way" NOT NULL,
    "formula" TEXT,
    "repeats" BOOLEAN NOT NULL DEFAULT false,
    "icon" TEXT NOT NULL DEFAULT 'solved',
    "image_id" TEXT,
    "words" JSONB NOT NULL DEFAULT '{}',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "shipped" BOOLEAN NOT NULL DEFAULT false,
    "import_name" TEXT,
    "tag_based" BOOLEAN NOT NULL DEFAULT false,
    "member_count" INTEGER NOT NULL DEFAULT 0,
    "award_count" INTEGER NOT NULL DEFAULT 0,
    "judged_at" TIMESTAMPTZ(3),
    "judged_up_to" INTEGER NOT NULL DEFAULT 0,
    "judged_of" INTEGER NOT NULL DEFAULT 0,
    "tell_judged" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "badge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "badge_award" (
    "id" SERIAL NOT NULL,
    "badge_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "occasion" TEXT NOT NULL,
    "cause" "award_cause" NOT NULL,
    "post_id" INTEGER,
    "citation" TEXT NOT NULL DEFAULT '',
    "awarded_by_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" INTEGER,
    "revoked_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "badge_award_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "badge_key_key" ON "badge"("key");

-- CreateIndex
CREATE INDEX "badge_image_id_idx" ON "badge"("image_id");

-- CreateIndex
CREATE UNIQUE INDEX "badge_imported_once" ON "badge"("import_name", "level", "tag_based") WHERE (way = 'IMPORTED');

-- CreateIndex
CREATE INDEX "badge_award_of_badge_idx" ON "badge_award"("badge_id", "at" DESC, "id" DESC) WHERE (revoked_at IS NULL);

-- CreateIndex
CREATE INDEX "badge_award_of_member_idx" ON "badge_award"("member_id", "at" DESC, "id" DESC) WHERE (revoked_at IS NULL);

-- CreateIndex
CREATE INDEX "badge_award_member_id_idx" ON "badge_award"("member_id");

-- CreateIndex
CREATE INDEX "badge_award_awarded_by_id_idx" ON "badge_award"("awarded_by_id");

-- CreateIndex
CREATE INDEX "badge_award_revoked_by_id_idx" ON "badge_award"("revoked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "badge_award_once" ON "badge_award"("badge_id", "member_id", "occasion");

-- AddForeignKey
ALTER TABLE "badge" ADD CONSTRAINT "badge_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "badge_award" ADD CONSTRAINT "badge_award_badge_id_fkey" FOREIGN KEY ("badge_id") REFERENCES "badge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "badge_award" ADD CONSTRAINT "badge_award_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "badge_award" ADD CONSTRAINT "badge_award_awarded_by_id_fkey" FOREIGN KEY ("awarded_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "badge_award" ADD CONSTRAINT "badge_award_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "badge" ADD CONSTRAINT "badge_key_check" CHECK ("key" ~ '^[a-z0-9][a-z0-9-]{0,79}$');
ALTER TABLE "badge" ADD CONSTRAINT "badge_formula_check"
  CHECK (("formula" IS NOT NULL) = ("way" IN ('MEMBER', 'POST')));

-- An award changes by being revoked, once; members and posts that go leave their numbers.
CREATE FUNCTION refuse_another_award() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."badge_id", NEW."member_id", NEW."occasion", NEW."cause", NEW."post_id", NEW."citation", NEW."at")
    IS DISTINCT FROM
    (OLD."id", OLD."badge_id", OLD."member_id", OLD."occasion", OLD."cause", OLD."post_id", OLD."citation", OLD."at")
    OR (OLD."revoked_at" IS NOT NULL
      AND (NEW."revoked_at", NEW."revoked_reason") IS DISTINCT FROM (OLD."revoked_at", OLD."revoked_reason"))
  THEN
    RAISE EXCEPTION 'badge_award only changes by being revoked' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "badge_award_stands" BEFORE UPDATE ON "badge_award"
  FOR EACH ROW EXECUTE FUNCTION refuse_another_award();

-- What imports brought so far becomes awards. The key is made as the importer makes it.
INSERT INTO "badge" ("key", "level", "way", "repeats", "import_name", "tag_based", "judged_at")
SELECT DISTINCT
  left(rtrim('from-' || regexp_replace(lower("name"), '[^a-z0-9]+', '-', 'g'), '-'), 60) || '-'
    || substr(md5("name" || '/' || "class" || '/' || "tag_based"), 1, 8),
  (ARRAY['GOLD', 'SILVER', 'BRONZE'])["class"]::"badge_level", 'IMPORTED'::"badge_way", TRUE, "name", "tag_based",
  CURRENT_TIMESTAMP
FROM "imported_badge";
INSERT INTO "badge_award" ("badge_id", "member_id", "occasion", "cause", "at")
SELECT badge."id", old."member_id", 'import:0:' || old."id", 'IMPORTED', old."awarded_at"
FROM "imported_badge" old
JOIN "badge" badge ON badge."way" = 'IMPORTED' AND badge."import_name" = old."name" AND badge."tag_based" = old."tag_based"
  AND badge."level" = (ARRAY['GOLD', 'SILVER', 'BRONZE'])[old."class"]::"badge_level";
UPDATE "badge" SET "member_count" = counted."members", "award_count" = counted."awards"
FROM (
  SELECT "badge_id", count(DISTINCT "member_id") AS "members", count(*) AS "awards" FROM "badge_award" GROUP BY "badge_id"
) counted
WHERE counted."badge_id" = "badge"."id";
-- Which row here came from which row there: the rows are awards now.
UPDATE "imported_row" moved SET "target_id" = award."id"
FROM "badge_award" award
WHERE moved."table" = 'badges' AND award."occasion" = 'import:0:' || moved."target_id";
DROP TABLE "imported_badge";
