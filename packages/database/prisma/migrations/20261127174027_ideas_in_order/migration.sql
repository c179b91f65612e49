-- Indexes of a table that has as many rows as there are ideas: they are there in less than a second.
ALTER TABLE "idea" ALTER COLUMN "begun_at" SET NOT NULL, ALTER COLUMN "category_id" SET NOT NULL;

-- CreateIndex
CREATE INDEX "idea_supporters_thread_id_idx" ON "idea"("supporters" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_meaning_supporters_thread_id_idx" ON "idea"("meaning", "supporters" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_trend_thread_id_idx" ON "idea"("trend" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_meaning_trend_thread_id_idx" ON "idea"("meaning", "trend" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_begun_at_thread_id_idx" ON "idea"("begun_at" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_meaning_begun_at_thread_id_idx" ON "idea"("meaning", "begun_at" DESC, "thread_id" DESC);

-- CreateIndex
CREATE INDEX "idea_answered_idx" ON "idea"("answered_at" DESC, "thread_id" DESC) WHERE (answered_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "idea_roadmap_idx" ON "idea"("roadmap", "supporters" DESC, "thread_id" DESC) WHERE (roadmap IS NOT NULL);

-- CreateIndex
CREATE INDEX "idea_shipped_idx" ON "idea"("shipped_at" DESC, "thread_id" DESC) WHERE (shipped_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "idea_category_id_idx" ON "idea"("category_id");

-- CreateIndex
CREATE INDEX "idea_product_id_idx" ON "idea"("product_id");

-- CreateIndex
CREATE INDEX "idea_promised_by_thread_id_idx" ON "idea"("promised_by", "thread_id");

-- Checked beside the writers.
ALTER TABLE "notification" VALIDATE CONSTRAINT "notification_idea_change_id_fkey";
