#!/bin/sh
# A PostgreSQL of its own for one folder: sh test/exhibits/run-plan.sh plan-limit
# Needs Debian's postgresql-15; as root it runs the server as the user postgres.
set -eu
here=$(cd "$(dirname "$0")/$1" && pwd)
bin=/usr/lib/postgresql/15/bin
data=$(mktemp -d /tmp/exhibit-pg.XXXXXX)
as=""
if [ "$(id -u)" = 0 ]; then
  chown postgres "$data"
  as="setpriv --reuid=postgres --regid=postgres --clear-groups"
fi
cp "$here"/*.sql "$data"
$as $bin/initdb -D "$data/pg" -A trust -U postgres >"$data/log" 2>&1
$as $bin/pg_ctl -D "$data/pg" -l "$data/pg.log" -w -o "-c listen_addresses='' -k $data" start >"$data/log" 2>&1
trap '$as $bin/pg_ctl -D "$data/pg" -m fast stop >/dev/null; rm -rf "$data"' EXIT
$as $bin/psql -X -q -h "$data" -U postgres -f "$data/setup.sql"
$as $bin/psql -X -q -h "$data" -U postgres -f "$data/ask.sql"
