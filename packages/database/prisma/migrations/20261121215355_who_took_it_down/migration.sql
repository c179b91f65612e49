-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "state_by_id" INTEGER;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "state_by_id" INTEGER;

-- AlterTable
ALTER TABLE "thread" DROP COLUMN "version",
ADD COLUMN     "state_by_id" INTEGER;
