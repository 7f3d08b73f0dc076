ALTER TYPE "public"."application_status" ADD VALUE 'COUNTY_SIGN' BEFORE 'COUNTY_RETURNED';--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "stages" text[] DEFAULT '{}' NOT NULL;