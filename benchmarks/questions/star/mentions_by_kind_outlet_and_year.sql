-- Question: how often does each outlet name actors, by kind of actor and year?
select
    dim_actor.actor_kind,
    dim_outlet.outlet_name,
    dim_date.year_number,
    sum(fact_mention.mention_count) as mention_count
from bi.fact_mention
inner join bi.dim_actor
    on fact_mention.actor_id = dim_actor.actor_id
inner join bi.dim_outlet
    on fact_mention.outlet_id = dim_outlet.outlet_id
inner join bi.dim_date
    on fact_mention.published_date_key = dim_date.date_key
group by
    dim_actor.actor_kind,
    dim_outlet.outlet_name,
    dim_date.year_number;
