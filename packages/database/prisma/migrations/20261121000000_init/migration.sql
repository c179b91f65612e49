-- Trusted extensions: the owner of a database may create them without being superuser.
CREATE EXTENSION IF NOT EXISTS "citext";
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";

-- CreateEnum
CREATE TYPE "content_state" AS ENUM ('VISIBLE', 'HIDDEN', 'DELETED');

-- CreateEnum
CREATE TYPE "thread_kind" AS ENUM ('QUESTION', 'TIP', 'IDEA', 'DISCUSSION');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('MEMBER', 'AGENT', 'PRODUCT_TEAM', 'MODERATOR', 'ADMIN');

-- CreateEnum
CREATE TYPE "member_state" AS ENUM ('ACTIVE', 'SUSPENDED', 'LEFT');

-- CreateEnum
CREATE TYPE "report_reason" AS ENUM ('SPAM', 'RUDE', 'OFF_TOPIC', 'PERSONAL_DATA', 'DANGEROUS', 'OTHER');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('OPEN', 'UPHELD', 'DISMISSED');

-- CreateEnum
CREATE TYPE "follow_kind" AS ENUM ('THREAD', 'CATEGORY', 'TAG', 'MEMBER');

-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('NEW_THREAD', 'ANSWER', 'REPLY', 'COMMENT', 'MENTION', 'ACCEPTED', 'VERIFIED', 'MODERATION');

-- CreateEnum
CREATE TYPE "post_role" AS ENUM ('OPENING', 'ANSWER', 'REPLY');

-- CreateEnum
CREATE TYPE "thread_link_kind" AS ENUM ('LINKED', 'DUPLICATE');

-- CreateTable
CREATE TABLE "acceptance" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "post_id" INTEGER NOT NULL,
    "accepted_by_id" INTEGER,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_verification" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "verified_by_id" INTEGER,
    "verified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "brand_verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "parent_id" INTEGER,
    "kinds" "thread_kind"[],
    "read_audience" TEXT NOT NULL DEFAULT 'public',
    "post_audience" TEXT NOT NULL DEFAULT 'members',
    "position" INTEGER NOT NULL DEFAULT 0,
    "thread_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" SERIAL NOT NULL,
    "name" CITEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "thread_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag_synonym" (
    "name" CITEXT NOT NULL,
    "tag_id" INTEGER NOT NULL,

    CONSTRAINT "tag_synonym_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "product" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tagline" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "thread_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "image" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "owner_id" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" SERIAL NOT NULL,
    "handle" CITEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "bio" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "avatar_id" TEXT,
    "role" "role" NOT NULL DEFAULT 'MEMBER',
    "state" "member_state" NOT NULL DEFAULT 'ACTIVE',
    "suspended_until" TIMESTAMPTZ(3),
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),
    "thread_count" INTEGER NOT NULL DEFAULT 0,
    "answer_count" INTEGER NOT NULL DEFAULT 0,
    "accepted_count" INTEGER NOT NULL DEFAULT 0,
    "unread_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" INTEGER NOT NULL,

    CONSTRAINT "login_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "member_id" INTEGER,
    "invited_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "member_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("member_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "reporter_id" INTEGER,
    "post_id" INTEGER NOT NULL,
    "comment_id" INTEGER,
    "reason" "report_reason" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "state" "report_state" NOT NULL DEFAULT 'OPEN',
    "handled_by_id" INTEGER,
    "handled_at" TIMESTAMPTZ(3),
    "decision" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "actor_id" INTEGER,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow" (
    "member_id" INTEGER NOT NULL,
    "kind" "follow_kind" NOT NULL,
    "subject_id" INTEGER NOT NULL,
    "wanted" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("member_id","kind","subject_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "actor_id" INTEGER,
    "thread_id" INTEGER,
    "post_id" INTEGER,
    "comment_id" INTEGER,
    "event_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_choice" (
    "member_id" INTEGER NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "at_once" BOOLEAN NOT NULL,

    CONSTRAINT "mail_choice_pkey" PRIMARY KEY ("member_id","kind")
);

-- CreateTable
CREATE TABLE "search_document" (
    "thread_id" INTEGER NOT NULL,
    "kind" "thread_kind" NOT NULL,
    "category_id" INTEGER NOT NULL,
    "product_id" INTEGER,
    "tags" TEXT[],
    "language" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "solved" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("thread_id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" SERIAL NOT NULL,
    "kind" "thread_kind" NOT NULL,
    "category_id" INTEGER NOT NULL,
    "product_id" INTEGER,
    "author_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'und',
    "audience" TEXT NOT NULL DEFAULT 'public',
    "state" "content_state" NOT NULL DEFAULT 'VISIBLE',
    "state_reason" TEXT,
    "locked_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "duplicate_of_id" INTEGER,
    "merged_into_id" INTEGER,
    "answer_count" INTEGER NOT NULL DEFAULT 0,
    "view_count" INTEGER NOT NULL DEFAULT 0,
    "score" INTEGER NOT NULL DEFAULT 0,
    "affected_count" INTEGER NOT NULL DEFAULT 0,
    "solved_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_actor_id" INTEGER,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_tag" (
    "thread_id" INTEGER NOT NULL,
    "tag_id" INTEGER NOT NULL,

    CONSTRAINT "thread_tag_pkey" PRIMARY KEY ("thread_id","tag_id")
);

-- CreateTable
CREATE TABLE "thread_link" (
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "kind" "thread_link_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_link_pkey" PRIMARY KEY ("from_id","to_id","kind")
);

-- CreateTable
CREATE TABLE "post" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "role" "post_role" NOT NULL,
    "author_id" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer_version" INTEGER NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'und',
    "state" "content_state" NOT NULL DEFAULT 'VISIBLE',
    "state_reason" TEXT,
    "score" INTEGER NOT NULL DEFAULT 0,
    "up_count" INTEGER NOT NULL DEFAULT 0,
    "down_count" INTEGER NOT NULL DEFAULT 0,
    "comment_count" INTEGER NOT NULL DEFAULT 0,
    "accepted_at" TIMESTAMPTZ(3),
    "verified_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "author_id" INTEGER NOT NULL,
    "markdown" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer_version" INTEGER NOT NULL,
    "state" "content_state" NOT NULL DEFAULT 'VISIBLE',
    "state_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "author_id" INTEGER,
    "title" TEXT,
    "tags" TEXT[],
    "markdown" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_view" (
    "day" DATE NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "visitor" TEXT NOT NULL,

    CONSTRAINT "thread_view_pkey" PRIMARY KEY ("day","thread_id","visitor")
);

-- CreateTable
CREATE TABLE "view_salt" (
    "day" DATE NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "view_salt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "import_source" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_row" (
    "source_id" INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "row_id" INTEGER NOT NULL,
    "target_id" INTEGER NOT NULL,

    CONSTRAINT "imported_row_pkey" PRIMARY KEY ("source_id","table","row_id")
);

-- CreateTable
CREATE TABLE "post_origin" (
    "post_id" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "author_name" TEXT NOT NULL,
    "author_url" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "post_origin_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "member_origin" (
    "member_id" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "reputation" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "member_origin_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "imported_badge" (
    "id" SERIAL NOT NULL,
    "member_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "class" SMALLINT NOT NULL,
    "tag_based" BOOLEAN NOT NULL DEFAULT false,
    "awarded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imported_badge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vote" (
    "id" SERIAL NOT NULL,
    "post_id" INTEGER NOT NULL,
    "member_id" INTEGER,
    "value" SMALLINT NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "vote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affected_member" (
    "thread_id" INTEGER NOT NULL,
    "member_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "affected_member_pkey" PRIMARY KEY ("thread_id","member_id")
);

-- CreateIndex
CREATE INDEX "acceptance_post_id_idx" ON "acceptance"("post_id");

-- CreateIndex
CREATE INDEX "acceptance_accepted_by_id_idx" ON "acceptance"("accepted_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_one_standing" ON "acceptance"("thread_id") WHERE (withdrawn_at IS NULL);

-- CreateIndex
CREATE INDEX "brand_verification_verified_by_id_idx" ON "brand_verification"("verified_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "brand_verification_one_standing" ON "brand_verification"("post_id") WHERE (withdrawn_at IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "category_slug_key" ON "category"("slug");

-- CreateIndex
CREATE INDEX "category_parent_id_position_idx" ON "category"("parent_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "tag_name_key" ON "tag"("name");

-- CreateIndex
CREATE INDEX "tag_thread_count_id_idx" ON "tag"("thread_count" DESC, "id");

-- CreateIndex
CREATE INDEX "tag_name_idx" ON "tag" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "tag_synonym_tag_id_idx" ON "tag_synonym"("tag_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_slug_key" ON "product"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "image_key_key" ON "image"("key");

-- CreateIndex
CREATE INDEX "image_owner_id_created_at_idx" ON "image"("owner_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_handle_key" ON "member"("handle");

-- CreateIndex
CREATE INDEX "member_state_joined_at_id_idx" ON "member"("state", "joined_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "member_display_name_idx" ON "member" USING GIN ("display_name" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "login_email_key" ON "login"("email");

-- CreateIndex
CREATE UNIQUE INDEX "login_member_id_key" ON "login"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_member_id_idx" ON "invitation"("member_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "report_state_created_at_id_idx" ON "report"("state", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "report_post_id_idx" ON "report"("post_id");

-- CreateIndex
CREATE INDEX "report_comment_id_idx" ON "report"("comment_id");

-- CreateIndex
CREATE INDEX "report_reporter_id_idx" ON "report"("reporter_id");

-- CreateIndex
CREATE INDEX "report_handled_by_id_idx" ON "report"("handled_by_id");

-- CreateIndex
CREATE INDEX "audit_entry_created_at_id_idx" ON "audit_entry"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_subject_kind_subject_id_idx" ON "audit_entry"("subject_kind", "subject_id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor_id");

-- CreateIndex
CREATE INDEX "follow_kind_subject_id_idx" ON "follow"("kind", "subject_id");

-- CreateIndex
CREATE INDEX "notification_member_id_created_at_id_idx" ON "notification"("member_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "notification_unread_idx" ON "notification"("member_id") WHERE (read_at IS NULL);

-- CreateIndex
CREATE INDEX "notification_thread_id_idx" ON "notification"("thread_id");

-- CreateIndex
CREATE INDEX "notification_post_id_idx" ON "notification"("post_id");

-- CreateIndex
CREATE INDEX "notification_comment_id_idx" ON "notification"("comment_id");

-- CreateIndex
CREATE INDEX "notification_actor_id_idx" ON "notification"("actor_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_event_id_member_id_key" ON "notification"("event_id", "member_id");

-- CreateIndex
CREATE INDEX "search_document_vector_idx" ON "search_document" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "search_document_title_idx" ON "search_document" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "thread_created_at_id_idx" ON "thread"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_last_activity_at_id_idx" ON "thread"("last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_score_id_idx" ON "thread"("score" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_kind_last_activity_at_id_idx" ON "thread"("kind", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_category_id_last_activity_at_id_idx" ON "thread"("category_id", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_category_id_created_at_id_idx" ON "thread"("category_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_product_id_last_activity_at_id_idx" ON "thread"("product_id", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_language_last_activity_at_id_idx" ON "thread"("language", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_author_id_created_at_id_idx" ON "thread"("author_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_unanswered_idx" ON "thread"("created_at" DESC, "id" DESC) WHERE (kind = 'QUESTION' AND answer_count = 0 AND state = 'VISIBLE');

-- CreateIndex
CREATE INDEX "thread_duplicate_of_id_idx" ON "thread"("duplicate_of_id");

-- CreateIndex
CREATE INDEX "thread_merged_into_id_idx" ON "thread"("merged_into_id");

-- CreateIndex
CREATE INDEX "thread_tag_tag_id_thread_id_idx" ON "thread_tag"("tag_id", "thread_id" DESC);

-- CreateIndex
CREATE INDEX "thread_link_to_id_idx" ON "thread_link"("to_id");

-- CreateIndex
CREATE INDEX "post_thread_id_role_score_id_idx" ON "post"("thread_id", "role", "score" DESC, "id");

-- CreateIndex
CREATE INDEX "post_thread_id_created_at_id_idx" ON "post"("thread_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "post_author_id_created_at_id_idx" ON "post"("author_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "post_renderer_version_idx" ON "post"("renderer_version");

-- CreateIndex
CREATE UNIQUE INDEX "post_one_opening" ON "post"("thread_id") WHERE (role = 'OPENING');

-- CreateIndex
CREATE INDEX "comment_post_id_created_at_id_idx" ON "comment"("post_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "comment_author_id_created_at_id_idx" ON "comment"("author_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "revision_author_id_idx" ON "revision"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_post_id_version_key" ON "revision"("post_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "draft_member_id_key_key" ON "draft"("member_id", "key");

-- CreateIndex
CREATE INDEX "thread_view_thread_id_idx" ON "thread_view"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_source_name_key" ON "import_source"("name");

-- CreateIndex
CREATE INDEX "imported_badge_member_id_awarded_at_idx" ON "imported_badge"("member_id", "awarded_at" DESC);

-- CreateIndex
CREATE INDEX "vote_member_id_cast_at_id_idx" ON "vote"("member_id", "cast_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "vote_post_id_idx" ON "vote"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "vote_one_standing" ON "vote"("post_id", "member_id") WHERE (withdrawn_at IS NULL);

-- CreateIndex
CREATE INDEX "affected_member_member_id_idx" ON "affected_member"("member_id");

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_verification" ADD CONSTRAINT "brand_verification_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_verification" ADD CONSTRAINT "brand_verification_verified_by_id_fkey" FOREIGN KEY ("verified_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_synonym" ADD CONSTRAINT "tag_synonym_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image" ADD CONSTRAINT "image_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_avatar_id_fkey" FOREIGN KEY ("avatar_id") REFERENCES "image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "login" ADD CONSTRAINT "login_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "login"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "login"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_handled_by_id_fkey" FOREIGN KEY ("handled_by_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow" ADD CONSTRAINT "follow_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_choice" ADD CONSTRAINT "mail_choice_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "product"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_tag" ADD CONSTRAINT "thread_tag_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_tag" ADD CONSTRAINT "thread_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_link" ADD CONSTRAINT "thread_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_link" ADD CONSTRAINT "thread_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_view" ADD CONSTRAINT "thread_view_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_row" ADD CONSTRAINT "imported_row_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "import_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_origin" ADD CONSTRAINT "post_origin_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_origin" ADD CONSTRAINT "member_origin_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_badge" ADD CONSTRAINT "imported_badge_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affected_member" ADD CONSTRAINT "affected_member_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affected_member" ADD CONSTRAINT "affected_member_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What no code path may break.
ALTER TABLE "vote" ADD CONSTRAINT "vote_value_check" CHECK ("value" IN (-1, 1));
ALTER TABLE "thread" ADD CONSTRAINT "thread_not_its_own_duplicate" CHECK ("duplicate_of_id" <> "id");
ALTER TABLE "thread" ADD CONSTRAINT "thread_not_merged_into_itself" CHECK ("merged_into_id" <> "id");
ALTER TABLE "category" ADD CONSTRAINT "category_not_its_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "member" ADD CONSTRAINT "member_handle_check" CHECK ("handle" ~ '^[A-Za-z0-9_-]{1,40}$');

-- The audit log only grows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_entry_only_grows" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
