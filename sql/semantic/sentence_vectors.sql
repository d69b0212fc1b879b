-- Vectors of statements and titles, made when first needed and again when these change.
-- Everything here is derived: it is no part of the migrations and may be dropped at any
-- time. Needs the extension vector, whose schema is on the search path.
create schema if not exists semantic;
create table if not exists semantic.sentence_vectors (
    model text not null,
    text_sha256 text not null,
    embedding vector not null,
    constraint pk_sentence_vectors primary key (model, text_sha256)
);
comment on schema semantic is
'Derived from texts by a sentence encoder; may be dropped';
comment on table semantic.sentence_vectors is
'One row per model and sentence';
comment on column semantic.sentence_vectors.model is
'SHA-256 of the weights that made the vector';
comment on column semantic.sentence_vectors.text_sha256 is
'SHA-256 of the sentence as UTF-8';
comment on column semantic.sentence_vectors.embedding is
'The vector, of length 1';
do $$
begin
    if exists (
        select from pg_catalog.pg_roles where pg_roles.rolname = 'researchdb_writer'
    ) then
        grant usage on schema semantic to researchdb_writer;
        grant select, insert, delete on semantic.sentence_vectors to researchdb_writer;
    end if;
end
$$;
