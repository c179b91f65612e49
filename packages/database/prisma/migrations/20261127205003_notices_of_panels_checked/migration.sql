-- Checked beside the writers.
ALTER TABLE "notification" VALIDATE CONSTRAINT "notification_panel_id_fkey";
ALTER TABLE "notification" VALIDATE CONSTRAINT "notification_poll_id_fkey";
