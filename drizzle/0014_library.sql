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
ALTER TABLE "filing_updates" ADD CONSTRAINT "filing_updates_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;