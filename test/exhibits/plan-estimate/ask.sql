\pset pager off
set max_parallel_workers_per_gather = 0;
set jit = off;
\d shipments
explain (analyze)
select c.place, r.name, count(*)
from shipments s
join regions r on r.id = s.region_id
join scans c on c.shipment_id = s.id
where s.city = 'city 17' and s.region_id = 18 and s.carrier = 'carrier 7'
group by c.place, r.name;

-- The repair, for whoever runs this again.
create statistics shipments_place (dependencies) on city, region_id, carrier from shipments;
analyze shipments;
explain (analyze)
select c.place, r.name, count(*)
from shipments s
join regions r on r.id = s.region_id
join scans c on c.shipment_id = s.id
where s.city = 'city 17' and s.region_id = 18 and s.carrier = 'carrier 7'
group by c.place, r.name;
