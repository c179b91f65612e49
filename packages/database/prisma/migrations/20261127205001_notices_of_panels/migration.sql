-- The only statement of its file, since an index that is built beside the writers stands in no transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "notification_panel_idx" ON "notification"("panel_id") WHERE (panel_id IS NOT NULL);
