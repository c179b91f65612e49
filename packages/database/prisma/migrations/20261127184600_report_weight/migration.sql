-- AlterTable
ALTER TABLE "report" ADD COLUMN     "weight" SMALLINT NOT NULL DEFAULT 1;
