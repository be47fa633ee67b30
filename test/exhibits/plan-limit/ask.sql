\pset pager off
\d tickets
explain (analyze, buffers)
select id, title from tickets
where tenant_id = 7 and status = 'open'
order by created_at desc
limit 20;

explain (analyze, buffers)
select id, title from tickets
where tenant_id = 31 and status = 'open'
order by created_at desc
limit 20;

-- The repair, for whoever runs this again.
create index tickets_tenant_status_created on tickets (tenant_id, status, created_at desc);
explain (analyze, buffers)
select id, title from tickets
where tenant_id = 7 and status = 'open'
order by created_at desc
limit 20;
