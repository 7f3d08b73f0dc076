ALTER TABLE "applications" ADD COLUMN "submit_begun_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "city_closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "policy_pack" text;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "grace_minutes" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "sealed_page" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "published_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;