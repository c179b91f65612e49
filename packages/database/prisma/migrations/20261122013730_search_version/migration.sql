-- AlterTable
ALTER TABLE "search_build" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;
