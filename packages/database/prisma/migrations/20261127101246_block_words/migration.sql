-- AlterTable
ALTER TABLE "search_block" ADD COLUMN     "words" JSON,
ALTER COLUMN "documents" SET DEFAULT 0;

-- What is being built has put its words into the vocabulary already; it begins anew.
DELETE FROM "search_build" WHERE "engine" = 'postgres' AND "serves_from" IS NULL;
