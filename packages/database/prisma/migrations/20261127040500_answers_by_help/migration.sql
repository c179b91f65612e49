-- The order of answers, most helpful first, as the pages of a thread read it. The only statement of its file, since
-- an index that is built beside the writers stands in no transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "post_helpful_idx" ON "post" ("thread_id", (("accepted_at" IS NOT NULL)::int), (("verified_at" IS NOT NULL)::int), "score", ((-"id"))) WHERE "role" <> 'OPENING';
