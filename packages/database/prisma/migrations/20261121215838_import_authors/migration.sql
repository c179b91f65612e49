-- AlterTable
ALTER TABLE "import_source" ADD COLUMN     "finished_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "post_origin" ADD COLUMN     "community_wiki_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "imported_author" (
    "source_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "member_id" INTEGER NOT NULL,

    CONSTRAINT "imported_author_pkey" PRIMARY KEY ("source_id","name")
);

-- CreateIndex
CREATE INDEX "imported_author_member_id_idx" ON "imported_author"("member_id");

-- AddForeignKey
ALTER TABLE "imported_author" ADD CONSTRAINT "imported_author_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "import_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_author" ADD CONSTRAINT "imported_author_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
