-- The only statement of its file, since an index that is built beside the writers stands in no transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "reputation_fact_between_idx" ON "reputation_fact"("day", "actor_id", "author_id") WHERE (actor_id IS NOT NULL);
