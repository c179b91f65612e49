-- AlterEnum


ALTER TYPE "moderation_act" ADD VALUE 'SUSPENDED';
ALTER TYPE "moderation_act" ADD VALUE 'UNSUSPENDED';
