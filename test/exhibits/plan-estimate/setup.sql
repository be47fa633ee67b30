-- Shipments whose city decides region and carrier, which the planner does not know, and tariffs without an index.
create table regions (id int primary key, name text not null);
insert into regions select n, 'region ' || n from generate_series(1, 200) n;

create table tariffs (code text not null, cents int not null);
insert into tariffs select 'T' || n, 100 + n from generate_series(1, 6000) n;

create table shipments (
  id bigint generated always as identity primary key,
  city text not null,
  region_id int not null references regions,
  carrier text not null,
  tariff text not null
);
insert into shipments (city, region_id, carrier, tariff)
select 'city ' || n % 100, 1 + n % 100, 'carrier ' || n % 100, 'T' || 1 + n * 7 % 6000
from generate_series(1, 600000) n;

create index shipments_city on shipments (city);
vacuum analyze;
checkpoint;
