-- The only statement of its file, since an index that is built beside the writers stands in no transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "notification_idea_change_idx" ON "notification"("idea_change_id") WHERE (idea_change_id IS NOT NULL);
