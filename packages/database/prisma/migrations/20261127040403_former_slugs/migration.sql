-- CreateTable
CREATE TABLE "former_category_slug" (
    "slug" TEXT NOT NULL,
    "category_id" INTEGER NOT NULL,

    CONSTRAINT "former_category_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "former_product_slug" (
    "slug" TEXT NOT NULL,
    "product_id" INTEGER NOT NULL,

    CONSTRAINT "former_product_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "former_category_slug_category_id_idx" ON "former_category_slug"("category_id");

-- CreateIndex
CREATE INDEX "former_product_slug_product_id_idx" ON "former_product_slug"("product_id");

-- AddForeignKey
ALTER TABLE "former_category_slug" ADD CONSTRAINT "former_category_slug_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_product_slug" ADD CONSTRAINT "former_product_slug_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE CASCADE ON UPDATE CASCADE;
