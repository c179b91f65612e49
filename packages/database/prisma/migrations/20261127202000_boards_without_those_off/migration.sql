-- Places are counted from marks now: nobody is taken off a count any more. The only statement of its file, since an
-- index that goes beside the writers stands in no transaction.
DROP INDEX CONCURRENTLY IF EXISTS "member_off_boards_idx";
