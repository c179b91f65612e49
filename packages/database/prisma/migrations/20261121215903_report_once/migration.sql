-- DropIndex
DROP INDEX "report_reporter_id_idx";

-- CreateIndex
CREATE INDEX "report_reporter_id_created_at_idx" ON "report"("reporter_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "report_post_once" ON "report"("reporter_id", "post_id") WHERE (state = 'OPEN' AND comment_id IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "report_comment_once" ON "report"("reporter_id", "comment_id") WHERE (state = 'OPEN' AND comment_id IS NOT NULL);
