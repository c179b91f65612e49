-- CreateTable
CREATE TABLE "saved_search" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "kind" "thread_kind",
    "category_id" INTEGER,
    "product_id" INTEGER,
    "tags" TEXT[],
    "language" TEXT,
    "solved" BOOLEAN,
    "author" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "saved_search_member_id_idx" ON "saved_search"("member_id");

-- AddForeignKey
ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
