CREATE INDEX CONCURRENTLY "idea_store_idx" ON "idea"("store_id", "supporters" DESC, "thread_id" DESC) WHERE (store_id IS NOT NULL);
