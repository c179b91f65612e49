-- AlterTable
ALTER TABLE "member" ADD COLUMN     "on_boards" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "sees_games" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "shows_standing" BOOLEAN NOT NULL DEFAULT true;
