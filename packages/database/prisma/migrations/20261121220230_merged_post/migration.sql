-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "merged_post_id" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "thread_merged_post_id_key" ON "thread"("merged_post_id");

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_merged_post_id_fkey" FOREIGN KEY ("merged_post_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;
