\pset pager off
set max_parallel_workers_per_gather = 0;
set jit = off;
explain (analyze)
select r.name, count(*), sum(t.cents)
from shipments s
join regions r on r.id = s.region_id
join tariffs t on t.code = s.tariff
where s.city = 'city 17' and s.region_id = 18 and s.carrier = 'carrier 17'
group by r.name;

-- The same without the carrier.
explain (analyze)
select r.name, count(*), sum(t.cents)
from shipments s
join regions r on r.id = s.region_id
join tariffs t on t.code = s.tariff
where s.city = 'city 17' and s.region_id = 18
group by r.name;

-- The repair, for whoever runs this again.
create statistics shipments_place (dependencies) on city, region_id, carrier from shipments;
analyze shipments;
explain (analyze)
select r.name, count(*), sum(t.cents)
from shipments s
join regions r on r.id = s.region_id
join tariffs t on t.code = s.tariff
where s.city = 'city 17' and s.region_id = 18 and s.carrier = 'carrier 17'
group by r.name;
