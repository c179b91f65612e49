-- AlterTable
ALTER TABLE "panel_member" ADD COLUMN     "found_state" "panel_member_state";
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_found_and_chosen" CHECK ("found_state" IS NULL OR "by_hand");

-- AlterTable
ALTER TABLE "poll" ADD COLUMN     "sealed_with" TEXT;
