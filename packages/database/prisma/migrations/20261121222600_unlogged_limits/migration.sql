-- Counts of a few minutes need not survive a crash, and must not make every vote wait for one more write to the disk.
ALTER TABLE "rate_limit" SET UNLOGGED;
