-- CreateEnum
CREATE TYPE "board_topic" AS ENUM ('ALL', 'CATEGORY', 'TAG', 'PRODUCT');

-- CreateEnum
CREATE TYPE "board_period" AS ENUM ('WEEK', 'MONTH', 'YEAR', 'EVER');

-- CreateTable
CREATE TABLE "board_points" (
    "member_id" INTEGER NOT NULL,
    "topic" "board_topic" NOT NULL,
    "topic_id" INTEGER NOT NULL,
    "period" "board_period" NOT NULL,
    "since" DATE NOT NULL,
    "points" INTEGER NOT NULL,

    CONSTRAINT "board_points_pkey" PRIMARY KEY ("member_id","topic","topic_id","period","since")
);

-- CreateIndex
CREATE INDEX "board_points_order" ON "board_points"("topic", "topic_id", "period", "since", "points" DESC, "member_id" DESC) WHERE (points > 0);

