-- The only statement of its file, since an index that is built beside the writers stands in no transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "member_off_boards_idx" ON "member"("id") WHERE (role <> 'MEMBER' OR state = 'LEFT' OR NOT on_boards OR NOT shows_standing OR suspended_until IS NOT NULL);
