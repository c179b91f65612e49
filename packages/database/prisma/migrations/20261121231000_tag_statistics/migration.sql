-- A community has more tags than the hundred that statistics keep by default. Without knowing how rare a tag is, the
-- planner reads the whole feed in order to find its few threads.
ALTER TABLE "thread_tag" ALTER COLUMN "tag_id" SET STATISTICS 1000;
