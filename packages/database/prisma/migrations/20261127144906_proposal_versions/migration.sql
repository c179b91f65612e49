-- AlterTable
CREATE SEQUENCE reputation_proposal_version_seq;
ALTER TABLE "reputation_proposal" ALTER COLUMN "version" SET DEFAULT nextval('reputation_proposal_version_seq');
ALTER SEQUENCE reputation_proposal_version_seq OWNED BY "reputation_proposal"."version";

-- Proposals that are there already keep their version: none after them has it.
SELECT setval('reputation_proposal_version_seq', coalesce(max("version"), 0) + 1, false) FROM "reputation_proposal";
