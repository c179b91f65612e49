-- CreateTable
CREATE TABLE "idea_triage" (
    "thread_id" INTEGER NOT NULL,
    "owner_id" INTEGER,
    "tracker_url" TEXT,
    "reach" INTEGER,
    "impact" INTEGER,
    "confidence" INTEGER,
    "effort" INTEGER,
    "priority" INTEGER,
    "due" INTEGER NOT NULL,
    "weighted" INTEGER NOT NULL DEFAULT 0,
    "weighed_for" INTEGER NOT NULL DEFAULT 0,
    "weighed_at" TIMESTAMPTZ(3),

    CONSTRAINT "idea_triage_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "idea_label" (
    "id" SERIAL NOT NULL,
    "name" CITEXT NOT NULL,

    CONSTRAINT "idea_label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_labelling" (
    "thread_id" INTEGER NOT NULL,
    "label_id" INTEGER NOT NULL,

    CONSTRAINT "idea_labelling_pkey" PRIMARY KEY ("thread_id","label_id")
);

-- CreateTable
CREATE TABLE "idea_note" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idea_view" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "filters" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idea_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idea_triage_due_thread_id_idx" ON "idea_triage"("due", "thread_id");

-- CreateIndex
CREATE INDEX "idea_triage_weighted_thread_id_idx" ON "idea_triage"("weighted" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_triage_priority_idx" ON "idea_triage"("priority" DESC, "thread_id" DESC) WHERE (priority IS NOT NULL);

-- CreateIndex
CREATE INDEX "idea_triage_owner_idx" ON "idea_triage"("owner_id", "due", "thread_id") WHERE (owner_id IS NOT NULL);

-- CreateIndex
CREATE INDEX "idea_triage_weighed_at_thread_id_idx" ON "idea_triage"("weighed_at", "thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "idea_label_name_key" ON "idea_label"("name");

-- CreateIndex
CREATE INDEX "idea_labelling_label_id_idx" ON "idea_labelling"("label_id");

-- CreateIndex
CREATE INDEX "idea_note_thread_id_id_idx" ON "idea_note"("thread_id", "id" DESC);

-- CreateIndex
CREATE INDEX "idea_note_author_id_idx" ON "idea_note"("author_id");

-- CreateIndex
CREATE INDEX "idea_view_member_id_idx" ON "idea_view"("member_id");

-- AddForeignKey
ALTER TABLE "idea_triage" ADD CONSTRAINT "idea_triage_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "idea"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_triage" ADD CONSTRAINT "idea_triage_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_labelling" ADD CONSTRAINT "idea_labelling_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "idea_triage"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_labelling" ADD CONSTRAINT "idea_labelling_label_id_fkey" FOREIGN KEY ("label_id") REFERENCES "idea_label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_note" ADD CONSTRAINT "idea_note_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "idea_triage"("thread_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_note" ADD CONSTRAINT "idea_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idea_view" ADD CONSTRAINT "idea_view_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every idea has its place on the desk, whoever makes it. Minutes since 1970 fit in a whole number for four thousand years;
-- a thousand million of them are far behind every promise.
CREATE FUNCTION "idea_due"("promised_by" timestamptz, "begun_at" timestamptz, "owed" boolean) RETURNS integer LANGUAGE sql AS $$
  SELECT CASE WHEN "owed" THEN floor(extract(epoch FROM "promised_by") / 60)::int
    ELSE 1000000000 - floor(extract(epoch FROM "begun_at") / 60)::int END
$$;
CREATE FUNCTION "place_on_desk"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  due integer := "idea_due"(NEW."promised_by", NEW."begun_at",
    NEW."replied_at" IS NULL AND NEW."meaning" IN ('OPEN', 'ON_HOLD', 'IN_PROGRESS'));
BEGIN
  INSERT INTO "idea_triage" AS g ("thread_id", "due") VALUES (NEW."thread_id", due)
  ON CONFLICT ("thread_id") DO UPDATE SET "due" = EXCLUDED."due" WHERE g."due" <> EXCLUDED."due";
  RETURN NULL;
END $$;
CREATE TRIGGER "idea_is_placed_on_desk" AFTER INSERT OR UPDATE OF "promised_by", "begun_at", "replied_at", "meaning" ON "idea"
  FOR EACH ROW EXECUTE FUNCTION "place_on_desk"();
