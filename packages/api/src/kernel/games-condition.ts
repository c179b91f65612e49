/** In SQL: whether the rulebook of today shows anything. A community begins with one that does. */
export const communityGamesCondition = `coalesce((SELECT (rulebook->>'shown')::boolean FROM rulebook_version
  WHERE from_day IS NULL OR from_day <= (now() AT TIME ZONE 'UTC')::date ORDER BY version DESC LIMIT 1), TRUE)`;

/**
 * In SQL, over member `m`: whether they are shown game elements, as `gamesShown` in `trust` has it; a test compares
 * the two.
 */
export const seesGamesCondition = `(m.sees_games AND ${communityGamesCondition})`;

/** In SQL, over member `m`: whether they have a place on boards, as `gamesShown` has it; a test compares the two. */
export const listedCondition = `(m.role = 'MEMBER' AND m.state <> 'LEFT' AND m.on_boards AND m.shows_standing
  AND (m.suspended_until IS NULL OR m.suspended_until <= now()))`;
