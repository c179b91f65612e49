-- What the ideas that are there have on their own row now. Apart from what changes tables, so that nobody waits for it.
-- All are weighed once by the next run of the task, which then leaves alone what gains no speed.
UPDATE "idea" SET "begun_at" = t."created_at", "supporters" = t."score", "category_id" = t."category_id",
  "product_id" = t."product_id", "roadmap" = s."roadmap", "trend" = -99999999,
  "shipped_at" = CASE WHEN "idea"."meaning" = 'COMPLETED' THEN "idea"."status_at" END,
  "answered_at" = greatest(
    (SELECT max(p."created_at") FROM "post" p JOIN "member" m ON m."id" = p."author_id"
     WHERE p."thread_id" = t."id" AND p."role" = 'REPLY' AND p."state" = 'VISIBLE' AND (m."role" <> 'MEMBER' OR p."id" = "idea"."reply_id")),
    (SELECT max(c."at") FROM "idea_change" c WHERE c."thread_id" = t."id" AND c."reason" IS NOT NULL))
FROM "thread" t, "idea_status" s
WHERE t."id" = "idea"."thread_id" AND s."key" = "idea"."status_key";
