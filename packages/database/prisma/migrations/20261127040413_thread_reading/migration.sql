-- CreateTable
CREATE TABLE "thread_reading" (
    "member_id" INTEGER NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "seen_until" TIMESTAMPTZ(3) NOT NULL,
    "post_id" INTEGER,

    CONSTRAINT "thread_reading_pkey" PRIMARY KEY ("member_id","thread_id")
);

-- CreateIndex
CREATE INDEX "thread_reading_thread_id_idx" ON "thread_reading"("thread_id");

-- AddForeignKey
ALTER TABLE "thread_reading" ADD CONSTRAINT "thread_reading_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_reading" ADD CONSTRAINT "thread_reading_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;
