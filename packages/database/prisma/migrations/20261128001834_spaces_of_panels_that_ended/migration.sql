-- Whether a panel is over is asked of the panel when somebody begins a thread; its space says as before for whom it is.
UPDATE "category" c SET "post_audience" = 'panel:' || p."id" FROM "panel" p
WHERE p."category_id" = c."id" AND c."post_audience" <> 'panel:' || p."id";
