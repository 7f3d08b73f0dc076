ALTER TABLE "accounts" ADD COLUMN "id_no" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "id_no_hash" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "mobile" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "acting_id_no" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "acting_id_no_hash" text;--> statement-breakpoint
CREATE INDEX "accounts_person" ON "accounts" USING btree ("id_no_hash");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("acting_id_no_hash");