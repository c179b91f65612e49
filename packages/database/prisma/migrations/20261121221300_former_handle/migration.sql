-- CreateTable
CREATE TABLE "former_handle" (
    "handle" CITEXT NOT NULL,
    "member_id" INTEGER NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_handle_pkey" PRIMARY KEY ("handle")
);

-- CreateIndex
CREATE INDEX "former_handle_member_id_idx" ON "former_handle"("member_id");

-- AddForeignKey
ALTER TABLE "former_handle" ADD CONSTRAINT "former_handle_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Completing a mention looks for beginnings; these serve LIKE in any collation.
CREATE INDEX "member_handle_beginning_idx" ON "member" (lower("handle"::text) text_pattern_ops) WHERE "state" <> 'LEFT';
CREATE INDEX "member_display_name_beginning_idx" ON "member" (lower("display_name") text_pattern_ops) WHERE "state" <> 'LEFT';
