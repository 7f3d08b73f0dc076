CREATE FUNCTION name_grams(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT array_agg(DISTINCT substr(bare, at, 2))
  FROM (SELECT regexp_replace(lower(normalize(name, NFKC)), '[^[:alnum:]]', '', 'g') AS bare) AS cleaned,
    generate_series(1, greatest(length(bare) - 1, 1)) AS at
$$;--> statement-breakpoint
CREATE TYPE "public"."binding_status" AS ENUM('DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'LEFT');--> statement-breakpoint
ALTER TYPE "public"."role" ADD VALUE 'expert';--> statement-breakpoint
ALTER TYPE "public"."application_status" ADD VALUE 'UNIT_REVIEW' BEFORE 'COUNTY_REVIEW';--> statement-breakpoint
ALTER TYPE "public"."application_status" ADD VALUE 'UNIT_RETURNED' BEFORE 'COUNTY_REVIEW';--> statement-breakpoint
CREATE TABLE "former_passwords" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "former_passwords_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "binding_events" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "binding_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"binding_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bindings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"status" "binding_status" DEFAULT 'DRAFT' NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"reason" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "experts" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"apply_type" text NOT NULL,
	"mobile" text NOT NULL,
	"email" text NOT NULL,
	"consent_version" text NOT NULL,
	"consented_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "password_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "passed_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "applications" SET "passed_version" = "data_version";--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "name_grams" text[] GENERATED ALWAYS AS (name_grams(name)) STORED;--> statement-breakpoint
ALTER TABLE "former_passwords" ADD CONSTRAINT "former_passwords_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binding_events" ADD CONSTRAINT "binding_events_binding_id_bindings_id_fk" FOREIGN KEY ("binding_id") REFERENCES "public"."bindings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "binding_events" ADD CONSTRAINT "binding_events_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bindings" ADD CONSTRAINT "bindings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bindings" ADD CONSTRAINT "bindings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experts" ADD CONSTRAINT "experts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_passwords_account" ON "former_passwords" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "binding_events_binding" ON "binding_events" USING btree ("binding_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "bindings_one_live" ON "bindings" USING btree ("account_id","unit_id") WHERE "bindings"."status" in ('DRAFT', 'PENDING', 'APPROVED');--> statement-breakpoint
CREATE INDEX "bindings_unit" ON "bindings" USING btree ("unit_id","status","since");--> statement-breakpoint
CREATE INDEX "bindings_account" ON "bindings" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "units_name_grams" ON "units" USING gin ("name_grams");