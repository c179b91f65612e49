-- AlterTable
ALTER TABLE "member" ADD COLUMN     "reading_languages" TEXT[] DEFAULT ARRAY[]::TEXT[];
