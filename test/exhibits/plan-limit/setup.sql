-- Tickets of 398 tenants over two years; the big tenant 7 left a year ago, so its rows are old.
create table tickets (
  id bigint generated always as identity primary key,
  tenant_id int not null,
  status text not null,
  title text not null,
  created_at timestamptz not null
);

insert into tickets (tenant_id, status, title, created_at)
select case when n <= 400000 and n % 10 = 0 then 7 else 8 + n % 397 end,
       case when n % 3 = 0 then 'open' else 'closed' end,
       md5(n::text),
       timestamptz '2024-11-01 00:00+00' + n * interval '78 seconds'
from generate_series(1, 800000) n;

create index tickets_created_at on tickets (created_at);
create index tickets_tenant_id on tickets (tenant_id);
vacuum analyze tickets;
checkpoint;
