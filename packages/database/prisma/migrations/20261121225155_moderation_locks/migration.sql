-- AlterEnum


ALTER TYPE "moderation_act" ADD VALUE 'LOCKED';
ALTER TYPE "moderation_act" ADD VALUE 'UNLOCKED';
