-- What these functions ask is planned once for a connection, by what it wrote first. After a merge of thousands it would be
-- planned for thousands ever after, and read whole tables for one vote: each row is looked up by its index instead.
ALTER FUNCTION "count_local_support"(integer[], integer[], integer) SET enable_hashjoin TO off SET enable_mergejoin TO off SET enable_seqscan TO off;
ALTER FUNCTION "support_was_given"() SET enable_hashjoin TO off SET enable_mergejoin TO off SET enable_seqscan TO off;
ALTER FUNCTION "support_was_taken"() SET enable_hashjoin TO off SET enable_mergejoin TO off SET enable_seqscan TO off;
ALTER FUNCTION "support_was_changed"() SET enable_mergejoin TO off SET enable_seqscan TO off;
ALTER FUNCTION "count_own_store"() SET enable_hashjoin TO off SET enable_mergejoin TO off SET enable_seqscan TO off;
