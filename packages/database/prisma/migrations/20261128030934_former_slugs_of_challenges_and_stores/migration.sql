-- CreateTable
CREATE TABLE "former_challenge_slug" (
    "slug" TEXT NOT NULL,
    "challenge_id" INTEGER NOT NULL,

    CONSTRAINT "former_challenge_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "former_store_slug" (
    "slug" TEXT NOT NULL,
    "store_id" INTEGER NOT NULL,

    CONSTRAINT "former_store_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "former_challenge_slug_challenge_id_idx" ON "former_challenge_slug"("challenge_id");

-- CreateIndex
CREATE INDEX "former_store_slug_store_id_idx" ON "former_store_slug"("store_id");

-- AddForeignKey
ALTER TABLE "former_challenge_slug" ADD CONSTRAINT "former_challenge_slug_challenge_id_fkey" FOREIGN KEY ("challenge_id") REFERENCES "challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_store_slug" ADD CONSTRAINT "former_store_slug_store_id_fkey" FOREIGN KEY ("store_id") REFERENCES "store"("id") ON DELETE CASCADE ON UPDATE CASCADE;
