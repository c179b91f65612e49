-- The only statement of its file, since an index that is built beside the writers stands in no transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "notification_challenge_idx" ON "notification"("challenge_id") WHERE (challenge_id IS NOT NULL);
