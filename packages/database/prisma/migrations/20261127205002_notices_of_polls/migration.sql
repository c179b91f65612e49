-- The only statement of its file, since an index that is built beside the writers stands in no transaction.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "notification_poll_once" ON "notification"("poll_id", "member_id", "panel_notice") WHERE (poll_id IS NOT NULL);
