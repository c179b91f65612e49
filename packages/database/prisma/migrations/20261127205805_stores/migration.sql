-- CreateEnum
CREATE TYPE "nomination_kind" AS ENUM ('RANGE', 'CHANGE');

-- AlterTable
ALTER TABLE "idea" ADD COLUMN     "local_supporters" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "nominates" "nomination_kind",
ADD COLUMN     "store_id" INTEGER;

-- CreateTable
CREATE TABLE "store" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "opening" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "store_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "store_staff" (
    "store_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "store_staff_pkey" PRIMARY KEY ("store_id","member_id")
);

-- CreateTable
CREATE TABLE "member_store" (
    "member_id" INTEGER NOT NULL,
    "store_id" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_store_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "store_slug_key" ON "store"("slug");

-- CreateIndex
CREATE INDEX "store_town_name_id_idx" ON "store"("town", "name", "id");

-- CreateIndex
CREATE INDEX "store_staff_member_id_idx" ON "store_staff"("member_id");

-- CreateIndex
CREATE INDEX "member_store_store_id_idx" ON "member_store"("store_id");

-- AddForeignKey
ALTER TABLE "idea" ADD CONSTRAINT "idea_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;

-- AddForeignKey
ALTER TABLE "store_staff" ADD CONSTRAINT "store_staff_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "store_staff" ADD CONSTRAINT "store_staff_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_store" ADD CONSTRAINT "member_store_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_store" ADD CONSTRAINT "member_store_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A nomination says what it is, and only a nomination does.
ALTER TABLE "idea" ADD CONSTRAINT "idea_is_nominated_for_a_store" CHECK (("store_id" IS NULL) = ("nominates" IS NULL)) NOT VALID;

-- How many of an idea's supporters shop at the store that it was nominated for. Votes are written in many places, many at
-- a time when ideas are merged; so it is counted here, once a statement. Whoever chooses a store locks the member's row
-- for that (`count_own_store`), so that a vote and a choice at the same moment see one another, whichever comes first.
CREATE FUNCTION "count_local_support"("threads" integer[], "members" integer[], "by" integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF "threads" IS NULL THEN RETURN; END IF;
  PERFORM 1 FROM "member" WHERE "id" = ANY("members") ORDER BY "id" FOR KEY SHARE;
  UPDATE "idea" SET "local_supporters" = "local_supporters" + "by" * counted."local"
  FROM (
    SELECT i."thread_id", count(*)::integer AS "local"
    FROM unnest("threads", "members") AS given("thread_id", "member_id")
    JOIN "idea" i ON i."thread_id" = given."thread_id"
    JOIN "member_store" m ON m."member_id" = given."member_id" AND m."store_id" = i."store_id"
    GROUP BY i."thread_id"
  ) counted
  WHERE "idea"."thread_id" = counted."thread_id";
END $$;

CREATE FUNCTION "support_was_given"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "count_local_support"(array_agg(i."thread_id"), array_agg(v."member_id"), 1)
  FROM "given" v JOIN "post" p ON p."id" = v."post_id" AND p."role" = 'OPENING'
  JOIN "idea" i ON i."thread_id" = p."thread_id" AND i."store_id" IS NOT NULL
  WHERE v."withdrawn_at" IS NULL AND v."value" > 0 AND v."member_id" IS NOT NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION "support_was_taken"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "count_local_support"(array_agg(i."thread_id"), array_agg(v."member_id"), -1)
  FROM "taken" v JOIN "post" p ON p."id" = v."post_id" AND p."role" = 'OPENING'
  JOIN "idea" i ON i."thread_id" = p."thread_id" AND i."store_id" IS NOT NULL
  WHERE v."withdrawn_at" IS NULL AND v."value" > 0 AND v."member_id" IS NOT NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION "support_was_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "count_local_support"(array_agg(i."thread_id"), array_agg(c."member_id"), c."by")
  FROM (
    SELECT v."post_id", v."member_id", 1 AS "by" FROM "given" v JOIN "taken" o ON o."id" = v."id"
    WHERE v."withdrawn_at" IS NULL AND v."value" > 0 AND v."member_id" IS NOT NULL
      AND (o."withdrawn_at" IS NOT NULL OR o."value" <= 0 OR o."member_id" IS DISTINCT FROM v."member_id")
    UNION ALL
    SELECT o."post_id", o."member_id", -1 FROM "taken" o JOIN "given" v ON v."id" = o."id"
    WHERE o."withdrawn_at" IS NULL AND o."value" > 0 AND o."member_id" IS NOT NULL
      AND (v."withdrawn_at" IS NOT NULL OR v."value" <= 0 OR o."member_id" IS DISTINCT FROM v."member_id")
  ) c JOIN "post" p ON p."id" = c."post_id" AND p."role" = 'OPENING'
  JOIN "idea" i ON i."thread_id" = p."thread_id" AND i."store_id" IS NOT NULL
  GROUP BY c."by";
  RETURN NULL;
END $$;

CREATE TRIGGER "vote_counts_locally" AFTER INSERT ON "vote" REFERENCING NEW TABLE AS "given"
  FOR EACH STATEMENT EXECUTE FUNCTION "support_was_given"();
CREATE TRIGGER "vote_counts_locally_no_more" AFTER DELETE ON "vote" REFERENCING OLD TABLE AS "taken"
  FOR EACH STATEMENT EXECUTE FUNCTION "support_was_taken"();
CREATE TRIGGER "vote_counts_locally_again" AFTER UPDATE ON "vote" REFERENCING OLD TABLE AS "taken" NEW TABLE AS "given"
  FOR EACH STATEMENT EXECUTE FUNCTION "support_was_changed"();

-- A member's own store: what they support for it is local from now on, and for the one before no more.
CREATE FUNCTION "count_own_store"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  chooser integer := coalesce(NEW."member_id", OLD."member_id");
BEGIN
  -- Waits for votes of theirs that are being cast, and makes those to come wait.
  PERFORM 1 FROM "member" WHERE "id" = chooser FOR UPDATE;
  UPDATE "idea" SET "local_supporters" = "local_supporters" + CASE WHEN "idea"."store_id" = NEW."store_id" THEN 1 ELSE -1 END
  FROM (
    SELECT i."thread_id" FROM "idea" i
    JOIN "post" p ON p."thread_id" = i."thread_id" AND p."role" = 'OPENING'
    JOIN "vote" v ON v."post_id" = p."id" AND v."member_id" = chooser AND v."withdrawn_at" IS NULL AND v."value" > 0
    WHERE i."store_id" IN (OLD."store_id", NEW."store_id")
    ORDER BY i."thread_id"
  ) supported
  WHERE "idea"."thread_id" = supported."thread_id" AND OLD."store_id" IS DISTINCT FROM NEW."store_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "own_store_counts" AFTER INSERT OR UPDATE OR DELETE ON "member_store"
  FOR EACH ROW EXECUTE FUNCTION "count_own_store"();
