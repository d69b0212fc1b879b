import time, sqlalchemy as sa
from tests.support.rows import World
def test_it(world: World, connection):
    o = world.outlet()
    f, r = world.file_id, world.run_id
    b = f"{f},1,{r},{r}"
    bk = "seed_file_id, seed_line, created_run_id, updated_run_id"
    N=20000
    ex=lambda s: connection.execute(sa.text(s))
    ex(f"insert into research.sources (key,outlet_id,kind,language,summary,status,{bk}) select 's'||g,{o},'news_report','en','x','coded',{b} from generate_series(1,{N}) g")
    ex(f"insert into research.revisions (source_id,number,file_name,media_type,raw_sha256,text_sha256,text_rule,length_chars,is_current,{bk}) select id,1,'f','text/plain',repeat('0',64),repeat('0',64),'nfc-lf-1',100000,true,{b} from research.sources")
    ex(f"insert into research.passages (source_id,key,ordinal,kind,gist,{bk}) select id,'p'||g,g,'paragraph','gist',{b} from research.sources cross join generate_series(1,10) g")
    ex(f"insert into research.passage_texts (passage_id,source_id,revision_id,start_char,end_char,sha256,match_status,{bk}) select p.id,p.source_id,r.id,p.ordinal*100,p.ordinal*100+50,repeat('0',64),'exact',{b} from research.passages p join research.revisions r on r.source_id=p.source_id")
    ex(f"insert into research.passage_sketches select id, source_id, 60, {r} from research.passage_texts")
    ex(f"insert into research.text_reuses (passage_text_id,source_id,other_passage_text_id,other_source_id,shared_count,created_run_id) select a.id,a.source_id,b.id,b.source_id,30+(a.id%30)::int,{r} from research.passage_texts a join research.passage_texts b on b.id in (a.id+10, a.id+20) where a.source_id%4=0")
    for t in "sources revisions passages passage_texts passage_sketches text_reuses".split():
        pass
    print()
    ex("set local statement_timeout=60000")
    ex("grant researchdb_owner to current_user"); ex("set local role researchdb_owner"); ex("analyze research.sources, research.revisions, research.passages, research.passage_texts, research.passage_sketches, research.text_reuses"); ex("reset role")
    for _ in range(1):
      for q in ["select count(*) from research.text_reuses","select count(*), count(distinct origin_source_key) from report.source_origins","select count(*) from report.text_reuse","select count(*) from report.text_reuse where source_a_key='s100' or source_b_key='s100'", "select count(*) from report.text_reuse where source_a_key='s100'"]:
        t=time.time(); x=ex(q).all(); print(q[:80], x, round(time.time()-t,3))
      ex("grant researchdb_owner to current_user"); 
      ex("set local role researchdb_owner"); ex("analyze research.sources, research.revisions, research.passages, research.passage_texts, research.passage_sketches, research.text_reuses"); ex("reset role")
    for q in ["select count(*), count(distinct origin_source_key) from report.source_origins","select count(*) from report.text_reuse where source_a_key='s100'"]:
        print(*[x[0] for x in ex("explain analyze "+q)],sep="\n")
    print("---")
