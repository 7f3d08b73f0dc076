ALTER TYPE "public"."binding_status" ADD VALUE 'FROZEN';--> statement-breakpoint
DROP INDEX "bindings_one_live";--> statement-breakpoint
ALTER TABLE "bindings" ADD COLUMN "administers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "bindings_one_live" ON "bindings" USING btree ("account_id","unit_id") WHERE "bindings"."status" not in ('REJECTED', 'LEFT');