import postgres from 'postgres'

export type Sql = postgres.Sql

const TABLES = `
create table if not exists accounts (
  id uuid primary key,
  user_type text not null check (user_type in ('legal', 'personal')),
  username text not null,
  password_hash text not null,
  -- What the sign-in tells of this account, by claim.
  claims jsonb not null,
  created_at timestamptz not null default now()
);
create unique index if not exists accounts_username on accounts (user_type, lower(username));
create unique index if not exists accounts_uscc on accounts ((claims->>'uscc')) where user_type = 'legal';

create table if not exists oidc_records (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  expires_at timestamptz,
  primary key (model, id)
);
create index if not exists oidc_records_grant on oidc_records (grant_id);
create index if not exists oidc_records_uid on oidc_records (uid);

create table if not exists messages (
  id integer primary key generated always as identity,
  mobile text not null,
  body text not null,
  sent_at timestamptz not null default now()
);
alter table messages add column if not exists request_id text;
create unique index if not exists messages_request on messages (request_id);

create table if not exists mails (
  id integer primary key generated always as identity,
  message_id text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null default now()
);
`

/** The stand-ins' own database, with tables made where they are missing. */
export async function openDatabase(url: string): Promise<Sql> {
  const sql = postgres(url, { max: 4, onnotice: () => {} })
  await sql.unsafe(TABLES)
  return sql
}
