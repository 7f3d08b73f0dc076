CREATE TABLE "filing_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "filing_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"filing_id" uuid NOT NULL,
	"step" text NOT NULL,
	"items" text[] NOT NULL,
	"session_id" uuid NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"session_id" uuid NOT NULL,
	"tab" uuid NOT NULL,
	"filing_id" uuid NOT NULL,
	"name" text NOT NULL,
	"step" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presences_session_id_tab_pk" PRIMARY KEY("session_id","tab")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "assigned" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "filing_changes" ADD CONSTRAINT "filing_changes_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "filing_changes_of" ON "filing_changes" USING btree ("filing_id","id");--> statement-breakpoint
CREATE INDEX "presences_filing" ON "presences" USING btree ("filing_id");--> statement-breakpoint
ALTER TABLE "presences" SET UNLOGGED;
