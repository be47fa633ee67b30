-- Shipments with a city and a region: the city decides the region, and the planner does not know it.
create table regions (id int primary key, name text not null);
insert into regions select n, 'region ' || n from generate_series(1, 40) n;

create table shipments (
  id bigint generated always as identity primary key,
  city text not null,
  region_id int not null references regions,
  carrier text not null,
  sent_on date not null
);
insert into shipments (city, region_id, carrier, sent_on)
select 'city ' || n % 20, 1 + n % 20, 'carrier ' || n % 20 % 10, date '2026-01-01' + n % 300
from generate_series(1, 600000) n;

create table scans (shipment_id bigint not null, place text not null, at timestamptz not null);
insert into scans
select 1 + (n::bigint * 7919) % 600000, 'hub ' || n % 50, timestamptz '2026-01-01 00:00+00' + n * interval '9 seconds'
from generate_series(1, 2400000) n;
create index scans_shipment_id on scans (shipment_id);
create index shipments_city on shipments (city);
vacuum analyze;
checkpoint;
