-- CreateEnum
CREATE TYPE "announcement_kind" AS ENUM ('NEWS', 'KNOWN_ISSUE');

-- AlterTable
ALTER TABLE "category" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'en',
ADD COLUMN     "role" "role";

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "shows_products" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "product" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "announcement" (
    "id" SERIAL NOT NULL,
    "kind" "announcement_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "path" TEXT,
    "language" TEXT,
    "product_id" INTEGER,
    "audience" TEXT NOT NULL DEFAULT 'public',
    "author_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dismissal" (
    "member_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dismissal_pkey" PRIMARY KEY ("member_id","subject")
);

-- CreateTable
CREATE TABLE "owned_product" (
    "member_id" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "owned_product_pkey" PRIMARY KEY ("member_id","product_id")
);

-- CreateIndex
CREATE INDEX "announcement_standing_idx" ON "announcement"("created_at" DESC) WHERE (ended_at IS NULL);

-- CreateIndex
CREATE INDEX "announcement_product_id_idx" ON "announcement"("product_id");

-- CreateIndex
CREATE INDEX "announcement_author_id_idx" ON "announcement"("author_id");

-- CreateIndex
CREATE INDEX "owned_product_product_id_idx" ON "owned_product"("product_id");

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owned_product" ADD CONSTRAINT "owned_product_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "owned_product" ADD CONSTRAINT "owned_product_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;
