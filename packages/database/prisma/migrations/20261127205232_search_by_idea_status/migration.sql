-- AlterTable
ALTER TABLE "saved_search" ADD COLUMN     "status" TEXT;

-- AlterTable
ALTER TABLE "search_document" ADD COLUMN     "status" TEXT;
