-- CreateEnum
CREATE TYPE "moderation_act" AS ENUM ('HIDDEN', 'DELETED', 'RESTORED', 'MOVED', 'MERGED', 'CLOSED', 'REOPENED');

-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "act" "moderation_act";
