CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"value_hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "submit_begun_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "city_closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "policy_pack" text;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "grace_minutes" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "sealed_page" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "width" integer;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "height" integer;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claims_value" ON "claims" USING btree ("value_hash");--> statement-breakpoint
CREATE INDEX "claims_application" ON "claims" USING btree ("application_id");