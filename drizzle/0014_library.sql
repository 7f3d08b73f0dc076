CREATE TABLE "filing_carries" (
	"filing_id" uuid NOT NULL,
	"step" text NOT NULL,
	"year" integer NOT NULL,
	"answers" jsonb NOT NULL,
	"rows" jsonb NOT NULL,
	"confirmed_by" text,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "filing_carries_filing_id_step_pk" PRIMARY KEY("filing_id","step")
);
--> statement-breakpoint
CREATE TABLE "filing_updates" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "filing_updates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"filing_id" uuid NOT NULL,
	"from_key" text NOT NULL,
	"to_key" text NOT NULL,
	"moved" jsonb NOT NULL,
	"dropped" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"noted_at" timestamp with time zone,
	CONSTRAINT "filing_updates_once" UNIQUE("filing_id","to_key")
);
--> statement-breakpoint
CREATE TABLE "library_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"shelf" text NOT NULL,
	"identity" text NOT NULL,
	"identity_hash" text NOT NULL,
	"cells" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "filing_carries" ADD CONSTRAINT "filing_carries_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filing_updates" ADD CONSTRAINT "filing_updates_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_entries" ADD CONSTRAINT "library_entries_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "library_entries_shelf" ON "library_entries" USING btree ("unit_id","shelf","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "library_entries_once" ON "library_entries" USING btree ("unit_id","shelf","identity_hash") WHERE "library_entries"."deleted_at" is null;