-- The ideas that are there, with the first word that staff said in them. Apart from what changes tables, so that nobody
-- waits for it.
INSERT INTO "idea" ("thread_id", "status_at", "promised_by", "replied_at", "reply_id")
SELECT t."id", t."created_at", t."created_at" + make_interval(days => c."promise_days"), said."created_at", said."id"
FROM "thread" t JOIN "category" c ON c."id" = t."category_id"
LEFT JOIN LATERAL (
  SELECT p."id", p."created_at" FROM "post" p JOIN "member" m ON m."id" = p."author_id"
  WHERE p."thread_id" = t."id" AND p."role" = 'REPLY' AND p."state" = 'VISIBLE' AND m."role" <> 'MEMBER'
  ORDER BY p."created_at" LIMIT 1
) said ON true
WHERE t."kind" = 'IDEA'
ON CONFLICT DO NOTHING;
