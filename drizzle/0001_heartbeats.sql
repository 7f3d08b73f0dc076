CREATE TABLE "heartbeats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"part" text NOT NULL,
	"backend_pid" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
