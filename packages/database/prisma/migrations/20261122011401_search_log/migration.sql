-- CreateTable
CREATE TABLE "searched_text" (
    "day" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "searches" INTEGER NOT NULL DEFAULT 0,
    "without_results" INTEGER NOT NULL DEFAULT 0,
    "clicked" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,
    "results" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "searched_text_pkey" PRIMARY KEY ("day","words")
);

-- CreateTable
CREATE TABLE "recent_search" (
    "id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "clicked" INTEGER[],

    CONSTRAINT "recent_search_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_avoided" (
    "day" DATE NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "asker" INTEGER NOT NULL,

    CONSTRAINT "question_avoided_pkey" PRIMARY KEY ("day","thread_id","asker")
);

-- CreateIndex
CREATE INDEX "recent_search_day_idx" ON "recent_search"("day");

-- CreateIndex
CREATE INDEX "question_avoided_thread_id_idx" ON "question_avoided"("thread_id");

-- AddForeignKey
ALTER TABLE "question_avoided" ADD CONSTRAINT "question_avoided_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
