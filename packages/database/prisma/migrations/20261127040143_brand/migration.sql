-- CreateEnum
CREATE TYPE "typeface" AS ENUM ('BOOK', 'NEWS', 'PLAIN', 'FRIENDLY', 'ROUND', 'STURDY');

-- CreateTable
CREATE TABLE "brand" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT,
    "colour" TEXT,
    "typeface" "typeface",
    "corner" INTEGER,
    "logo_id" TEXT,
    "logo_shows_name" BOOLEAN NOT NULL DEFAULT false,
    "hello" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "brand_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "brand_logo_id_key" ON "brand"("logo_id");

-- AddForeignKey
ALTER TABLE "brand" ADD CONSTRAINT "brand_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One brand, and colours as the style sheet writes them.
ALTER TABLE "brand"
  ADD CONSTRAINT "brand_is_one" CHECK ("id" = 1),
  ADD CONSTRAINT "brand_colour_is_one" CHECK ("colour" ~ '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT "brand_corner_in_bounds" CHECK ("corner" BETWEEN 0 AND 16);
