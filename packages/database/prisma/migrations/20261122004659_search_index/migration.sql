-- A projection in a new shape: it is built from the threads again.
TRUNCATE "search_document";

-- DropIndex
DROP INDEX "search_document_title_idx";

-- DropIndex
DROP INDEX "search_document_vector_idx";

-- AlterTable
ALTER TABLE "search_document" DROP CONSTRAINT "search_document_pkey",
DROP COLUMN "answers",
DROP COLUMN "body",
DROP COLUMN "title",
DROP COLUMN "vector",
ADD COLUMN     "author_id" INTEGER NOT NULL,
ADD COLUMN     "build" INTEGER NOT NULL,
ADD COLUMN     "impacts" BYTEA NOT NULL,
ADD COLUMN     "terms" TEXT NOT NULL,
ADD COLUMN     "words" TEXT NOT NULL,
ADD CONSTRAINT "search_document_pkey" PRIMARY KEY ("build", "thread_id");

-- CreateTable
CREATE TABLE "search_build" (
    "id" SERIAL NOT NULL,
    "engine" TEXT NOT NULL,
    "after" INTEGER NOT NULL DEFAULT 0,
    "documents" INTEGER NOT NULL DEFAULT 0,
    "serves_from" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_build_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_posting" (
    "build" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "postings" BYTEA NOT NULL,

    CONSTRAINT "search_posting_pkey" PRIMARY KEY ("build","term","block")
);

-- CreateTable
CREATE TABLE "search_block" (
    "build" INTEGER NOT NULL,
    "block" INTEGER NOT NULL,
    "documents" INTEGER NOT NULL,

    CONSTRAINT "search_block_pkey" PRIMARY KEY ("build","block")
);

-- CreateTable
CREATE TABLE "search_word" (
    "build" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "compound" BOOLEAN NOT NULL,
    "documents" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("build","word")
);

-- CreateTable
CREATE TABLE "search_failure" (
    "engine" TEXT NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_failure_pkey" PRIMARY KEY ("engine","thread_id")
);

-- CreateIndex
CREATE INDEX "search_build_engine_id_idx" ON "search_build"("engine", "id");

-- CreateIndex
CREATE INDEX "search_word_build_folded_idx" ON "search_word"("build", "folded" text_pattern_ops);

-- CreateIndex
CREATE INDEX "search_word_folded_idx" ON "search_word" USING GIN ("folded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "search_word_compound_idx" ON "search_word"("build") WHERE compound;

-- CreateIndex
CREATE INDEX "search_document_build_created_at_thread_id_idx" ON "search_document"("build", "created_at" DESC, "thread_id" DESC);

-- Terms are compared byte by byte: ranges of them are read, in whatever language the database sorts.
ALTER TABLE "search_posting" ALTER COLUMN "term" TYPE TEXT COLLATE "C";

-- Packing and unpacking these would cost more than their room.
ALTER TABLE "search_posting" ALTER COLUMN "postings" SET STORAGE EXTERNAL;
ALTER TABLE "search_document" ALTER COLUMN "terms" SET STORAGE EXTERNAL, ALTER COLUMN "words" SET STORAGE EXTERNAL;

-- Counts of words change all the time; room in the page lets them change in place.
ALTER TABLE "search_word" SET (fillfactor = 50);
