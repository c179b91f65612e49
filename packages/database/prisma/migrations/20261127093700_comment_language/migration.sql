-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'und';
