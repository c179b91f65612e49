-- AlterEnum
ALTER TYPE "moderation_act" ADD VALUE 'UNMERGED' BEFORE 'LOCKED';
