-- The only statement of its file, since an index that is built beside the writers stands in no transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "reputation_fact_discounted_idx" ON "reputation_fact"("post_id") WHERE (kind = 'DISCOUNT');
