CREATE TABLE "filing_row_versions" (
	"filing_id" uuid NOT NULL,
	"step" text NOT NULL,
	"row_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"position" integer NOT NULL,
	"cells" jsonb,
	CONSTRAINT "filing_row_versions_filing_id_step_row_id_number_pk" PRIMARY KEY("filing_id","step","row_id","number")
);
--> statement-breakpoint
CREATE TABLE "filing_versions" (
	"filing_id" uuid NOT NULL,
	"step" text NOT NULL,
	"number" integer NOT NULL,
	"form_key" text NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"answers" jsonb,
	"row_order" uuid[],
	"restored_from" integer,
	CONSTRAINT "filing_versions_filing_id_step_number_pk" PRIMARY KEY("filing_id","step","number")
);
--> statement-breakpoint
ALTER TABLE "filing_row_versions" ADD CONSTRAINT "filing_row_versions_version_fk" FOREIGN KEY ("filing_id","step","number") REFERENCES "public"."filing_versions"("filing_id","step","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "filing_versions" ADD CONSTRAINT "filing_versions_filing_id_filings_id_fk" FOREIGN KEY ("filing_id") REFERENCES "public"."filings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "filing_row_versions_of" ON "filing_row_versions" USING btree ("filing_id","step","number");--> statement-breakpoint
-- What stood there before versions were kept is the first version of each step.
INSERT INTO "filing_versions" ("filing_id", "step", "number", "form_key", "name", "started_at", "saved_at", "answers")
SELECT s."filing_id", s."step", 1, f."form_key", s."saved_by", s."saved_at", s."saved_at", s."answers"
FROM "filing_steps" s JOIN "filings" f ON f."id" = s."filing_id"
WHERE s."answers" <> '{}'::jsonb;
--> statement-breakpoint
INSERT INTO "filing_versions" ("filing_id", "step", "number", "form_key", "name", "started_at", "saved_at")
SELECT r."filing_id", r."step", 1, f."form_key", (array_agg(r."saved_by" ORDER BY r."saved_at" DESC))[1], max(r."saved_at"), max(r."saved_at")
FROM "filing_rows" r JOIN "filings" f ON f."id" = r."filing_id"
WHERE r."deleted_at" IS NULL GROUP BY r."filing_id", r."step", f."form_key";
--> statement-breakpoint
INSERT INTO "filing_row_versions" ("filing_id", "step", "row_id", "number", "position", "cells")
SELECT "filing_id", "step", "id", 1, "position", "cells" FROM "filing_rows" WHERE "deleted_at" IS NULL;
