-- CreateEnum
CREATE TYPE "highlight_kind" AS ENUM ('RISING', 'FIRST_HELPER');

-- CreateTable
CREATE TABLE "board_mark" (
    "topic" "board_topic" NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "period" "board_period" NOT NULL,
    "since" DATE NOT NULL,
    "points" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "before" INTEGER NOT NULL,

    CONSTRAINT "board_mark_pkey" PRIMARY KEY ("topic","topic_id","period","since","points","member_id")
);

-- CreateTable
CREATE TABLE "board_highlight" (
    "kind" "highlight_kind" NOT NULL,
    "rank" SMALLINT NOT NULL,
    "member_id" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "amount" INTEGER NOT NULL,
    "usual" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "board_highlight_pkey" PRIMARY KEY ("kind","rank")
);
