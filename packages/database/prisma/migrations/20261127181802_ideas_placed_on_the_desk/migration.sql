-- The ideas that are there. Apart from what makes tables, so that nobody waits for it; new ones have their place already.
INSERT INTO "idea_triage" ("thread_id", "due")
SELECT "thread_id", "idea_due"("promised_by", "begun_at", "replied_at" IS NULL AND "meaning" IN ('OPEN', 'ON_HOLD', 'IN_PROGRESS'))
FROM "idea" ON CONFLICT DO NOTHING;
