-- The only statement of its file, since an index that is built beside the writers stands in no transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "report_waiting_idx" ON "report"("weight" DESC, "created_at" DESC, "id" DESC) WHERE (state = 'OPEN');
