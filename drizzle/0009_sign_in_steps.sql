ALTER TABLE "sign_in_failures" ADD COLUMN "failed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ins_begun" ADD COLUMN "page" text NOT NULL;