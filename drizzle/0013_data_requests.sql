ALTER TABLE "data_requests" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "data_requests" ADD COLUMN "answered_by" uuid;--> statement-breakpoint
ALTER TABLE "data_requests" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_requests_open" ON "data_requests" USING btree ("answered_at","at");