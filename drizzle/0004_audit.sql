ALTER TYPE "public"."role" ADD VALUE 'county_leader';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'expert_admin';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'observer';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'sys_admin';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'sec_admin';--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'audit_admin';--> statement-breakpoint
CREATE TABLE "audit_links" (
	"position" integer PRIMARY KEY NOT NULL,
	"log_id" bigint NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_links_log" UNIQUE("log_id")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"actor_role" "role",
	"address" text,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"outcome" text DEFAULT 'done' NOT NULL,
	"detail" jsonb
);
--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_object" ON "audit_log" USING btree ("object_kind","object_id","id");