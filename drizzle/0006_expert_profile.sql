CREATE TYPE "public"."expert_status" AS ENUM('none', 'submitted', 'returned', 'declined', 'admitted', 'changing', 'change_returned', 'lapsed', 'suspended', 'removed', 'blacklisted');--> statement-breakpoint
CREATE TABLE "expert_events" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "expert_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"expert_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_status" "expert_status" NOT NULL,
	"to_status" "expert_status" NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_role" text,
	"note" text,
	"reasons" jsonb,
	"content" jsonb,
	"sheet" jsonb,
	"policy_version" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "mobile_verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "email_verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "status" "expert_status" DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "filing_id" uuid;--> statement-breakpoint
UPDATE "experts" SET "filing_id" = gen_random_uuid();--> statement-breakpoint
INSERT INTO "filings" ("id", "form_key") SELECT "filing_id", 'expert-profile@1' FROM "experts";--> statement-breakpoint
ALTER TABLE "experts" ALTER COLUMN "filing_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "listed_name" text;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "unit_name" text;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "tech_fields" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "submission_id" integer;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "in_force_id" integer;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "submitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "admitted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "experts" ADD COLUMN "since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "expert_events" ADD CONSTRAINT "expert_events_expert_id_experts_account_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."experts"("account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expert_events_of" ON "expert_events" USING btree ("expert_id","id");--> statement-breakpoint
ALTER TABLE "experts" ADD CONSTRAINT "experts_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "experts_queue" ON "experts" USING btree ("status","submitted_at");--> statement-breakpoint
CREATE INDEX "experts_fields" ON "experts" USING gin ("tech_fields");--> statement-breakpoint
CREATE INDEX "experts_filing" ON "experts" USING btree ("filing_id");