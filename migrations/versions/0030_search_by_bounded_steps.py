"""Search faster: plan once in a session, rank a bounded number of rows, keep what has no text.

Planning the SQL behind a search took ten times as long as running it. What reads a query is now
planned once in a session, finds names by their index and exchanges spellings by a table that is
worked out once; rows are found up to a number the caller gives, so that a word that is nearly
everywhere costs no more than a frequent one. Passages without a held text, which are searched by
their gists, are kept: most gists belong to held texts and were found only to be dropped.
Existing rows: none are touched; the new table is filled by what brings the views to their files.
A downgrade loses that table; what reads a query stays as it is where it gives the same.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

SEARCHED = ("claims", "events", "sources", "actors")

EXCHANGES = r"""
    -- Before the ending stand at least so many letters: four is not for, filled not filed.
    kinds (british, american, endings, least_before) as (
        values
        (
            'is', 'iz', '{e,ed,es,er,ers,ing,ings,able,ably,ation,ations,ational}'::text[], 3
        ),
        ('ys', 'yz', '{e,ed,es,er,ers,ing}', 3),
        ('our', 'or', '{"",s,ed,ing,er,ers,able,ably,al,ful,less,y,ies}', 2),
        ('our', 'or', '{ite,ites,itism,hood,hoods,ise,ize,ised,ized}', 2),
        ('ogue', 'og', '{"",s}', 3),
        ('ogu', 'og', '{ed,ing}', 3),
        ('ell', 'el', '{ed,ing,ings,er,ers,or,ors,ous}', 2),
        ('all', 'al', '{ed,ing,er,ers}', 3),
        ('ill', 'il', '{ed,ing,er,ers,or,ors,ity}', 3),
        ('lful', 'llful', '{"",ly}', 2),
        ('lment', 'llment', '{"",s}', 3),
        ('enc', 'ens', '{e,es,ed,ing,eless}', 2),
        ('practic', 'practis', '{e,es,ed,ing}', 0),
        ('gramme', 'gram', '{"",s}', 2),
        ('dgement', 'dgment', '{"",s,al}', 2),
        ('manoeuvre', 'maneuver', '{"",s}', 0),
        ('sceptic', 'skeptic', '{"",s,al,ism}', 0),
        ('plough', 'plow', '{"",s,ed,ing}', 0),
        ('woollen', 'woolen', '{"",s}', 0),
        ('grey', 'gray', '{""}', 0)
        union all
        -- The few words like centre, alone and with whatever stands before them.
        select
            roots.root || forms.british,
            roots.root || forms.american,
            '{""}',
            0
        from
            unnest(
                '{accout,calib,cent,fib,goit,lit,louv,lust,meag,met,mit,och}'::text[]
                || '{philt,sab,scept,sepulch,somb,spect,theat,tit}'::text[]
            ) as roots (root)
        cross join (
            values ('re', 'er'), ('res', 'ers'), ('red', 'ered'), ('ring', 'ering')
        ) as forms (british, american)
    ),

    pairs as (
        select
            kinds.british || endings.ending as british,
            kinds.american || endings.ending as american,
            kinds.least_before
        from kinds
        cross join unnest(kinds.endings) as endings (ending)
    ),

    exchanges (one, other, least_before) as (
        select
            pairs.british,
            pairs.american,
            pairs.least_before
        from pairs
        union all
        select
            pairs.american,
            pairs.british,
            pairs.least_before
        from pairs
    ),
"""

SPELLING_EXCHANGES = f"""
create function research.spelling_exchanges() returns jsonb
language sql immutable parallel safe as $$
    with
{EXCHANGES}
    by_ending as (
        select
            exchanges.one,
            jsonb_object_agg(exchanges.other, exchanges.least_before) as others
        from exchanges
        group by exchanges.one
    )

    select jsonb_object_agg(by_ending.one, by_ending.others)
    from by_ending
$$
"""  # noqa: S608  all of it is written here

SPELLINGS = r"""
create or replace function research.spellings(word text) returns setof text
language plpgsql immutable parallel safe as $$
declare
    spelled text[] := array[lower(word)];
    folded constant text := research.fold_words(word);
begin
    if folded !~ ' ' then
        spelled := spelled || folded;
    end if;
    -- Twice: colourise is colorize.
    for change in 1..2 loop
        spelled := spelled || array(
            select left(known.word, -lengths.length) || exchanges.other
            from unnest(spelled) as known (word)
            -- No ending is longer.
            cross join generate_series(2, 12) as lengths (length)
            -- Worked out once, while this is planned, because it is immutable.
            cross join lateral
                jsonb_each_text(
                    research.spelling_exchanges() -> right(known.word, lengths.length)
                ) as exchanges (other, least_before)
            where
                length(known.word) >= lengths.length + exchanges.least_before::integer
        );
    end loop;
    return query
    select distinct known.word
    from unnest(spelled) as known (word);
end
$$
"""

WORDS_QUERY = r"""
create or replace function research.words_query(words text, is_prefix boolean) returns tsquery
language plpgsql immutable parallel safe as $$
begin
    return (
        with

        -- The text may write a compound without its hyphen; with it, it counts as one word more.
        wordings as (
            select words_query.words as wording
            union
            select regexp_replace(words_query.words, '(?<![0-9])-(?![0-9])', ' ', 'g') as wording
        ),

        -- Numbered as the parser numbers them: all but blanks, tags, protocols and entities.
        tokens as (
            select
                wordings.wording,
                parsed.token,
                parsed.tokid in (1, 2, 10, 11, 16, 17) as is_word,
                row_number() over (
                    partition by wordings.wording
                    order by parsed.ordinality
                ) as place,
                words_query.is_prefix
                and row_number() over (
                    partition by wordings.wording
                    order by parsed.ordinality desc
                ) = 1 as is_begun
            from wordings
            cross join lateral
                ts_parse('default', wordings.wording) with ordinality
                as parsed (tokid, token, ordinality)
            where parsed.tokid not in (12, 13, 14, 23)
        ),

        -- A stem may be shorter than the beginning asked for. Completed by every end of these,
        -- the beginning leads to such stems, and to the other spelling.
        completions as (
            select distinct right(endings.ending, lengths.length) as completion
            from
                unnest(
                    '{isations,izations,ised,ized,ising,izing,isers,izers}'::text[]
                    || '{oured,ouring,ourable,ourites,ered,ering,ogues,grammes}'::text[]
                    || '{ements,ities,ances,ences,ables,ibly,ively,fulness,fully}'::text[]
                    || '{lessly,ously,ical,ically,ional,ionally,ingly,edly}'::text[]
                ) as endings (ending)
            cross join lateral generate_series(0, length(endings.ending)) as lengths (length)
            where words_query.is_prefix
        ),

        forms as (
            select
                tokens.wording,
                tokens.place,
                case when tokens.is_begun then lower(tokens.token) end as beginning,
                spellings.spelling as form
            from tokens
            left join completions
                on tokens.is_begun
            cross join lateral
                research.spellings(
                    tokens.token || coalesce(completions.completion, '')
                ) as spellings (spelling)
            where tokens.is_word
        ),

        lexemes as (
            select
                forms.wording,
                forms.place,
                stems.stem as lexeme,
                '' as ending
            from forms
            cross join lateral unnest(ts_lexize('english_stem', forms.form)) as stems (stem)
            where
                forms.beginning is null
                or not starts_with(stems.stem, forms.beginning)
            union
            select
                tokens.wording,
                tokens.place,
                lower(tokens.token) as lexeme,
                case when tokens.is_begun then ':*' else '' end as ending
            from tokens
            where
                tokens.is_begun
                or not tokens.is_word
        ),

        alternatives as (
            select
                lexemes.wording,
                lexemes.place,
                string_agg(
                    format(
                        '''%s''%s',
                        replace(replace(lexemes.lexeme, '\', '\\'), '''', ''''''),
                        lexemes.ending
                    ),
                    ' | '
                    order by lexemes.lexeme collate "C"
                ) as any_lexeme
            from lexemes
            -- No longer one is in any text.
            where octet_length(lexemes.lexeme) between 1 and 2046
            group by lexemes.wording, lexemes.place
        ),

        steps as (
            select
                alternatives.wording,
                alternatives.place,
                alternatives.any_lexeme,
                alternatives.place
                - lag(alternatives.place) over (
                    partition by alternatives.wording
                    order by alternatives.place
                ) as distance
            from alternatives
        ),

        phrases as (
            select
                string_agg(
                    coalesce(' <' || steps.distance || '> ', '')
                    || format('(%s)', steps.any_lexeme),
                    ''
                    order by steps.place
                ) as phrase
            from steps
            group by steps.wording
        )

        select string_agg(distinct format('(%s)', phrases.phrase), ' | ')::tsquery
        from phrases
    );
end
$$
"""

SEARCH_TERMS = """
create or replace function research.search_terms(query text) returns setof research.search_term
language sql stable parallel safe as $$
    with

    words as materialized (
        select search_words.*
        from research.search_words(search_terms.query) as search_words
    ),

    runs as (
        select
            min(words.place) as first_place,
            array_agg(words.word order by words.place) as run_words,
            bool_or(words.is_quoted) as is_quoted
        from words
        where
            not words.is_excluded
            and not words.is_prefix
        group by words.run
    ),

    -- No name is longer than twelve words; one in quotes must fill them.
    stretches as (
        select
            runs.first_place + starts.start - 1 as from_place,
            runs.first_place + ends.finish - 1 as to_place,
            array_to_string(runs.run_words [starts.start:ends.finish], ' ') as form
        from runs
        cross join lateral generate_subscripts(runs.run_words, 1) as starts (start)
        cross join lateral
            generate_series(
                starts.start, least(starts.start + 11, cardinality(runs.run_words))
            ) as ends (finish)
        where
            not runs.is_quoted
            or (starts.start = 1 and ends.finish = cardinality(runs.run_words))
    ),

    -- One by one, so that each is looked up by the index.
    found_names as (
        select
            stretches.from_place,
            stretches.to_place,
            stretches.form,
            holders.actor_ids
        from stretches
        cross join lateral (
            select array_agg(distinct actors.id) as actor_ids
            from research.actor_names
            inner join research.actors
                on actor_names.actor_id = actors.id
            where
                stretches.form = actor_names.folded
                and actor_names.retired_run_id is null
                and actors.retired_run_id is null
        ) as holders
        where holders.actor_ids is not null
    ),

    -- A name within a longer one that was found too does not count by itself.
    names as (
        select
            found_names.from_place,
            found_names.to_place,
            found_names.form,
            found_names.actor_ids
        from found_names
        where
            not exists (
                select 1
                from found_names as longer_names
                where
                    longer_names.from_place <= found_names.from_place
                    and longer_names.to_place >= found_names.to_place
                    and longer_names.form <> found_names.form
            )
    ),

    -- In our own words any name of the actor will do that names nobody else.
    name_queries as (
        select
            names.from_place,
            research.any_of(forms.form) filter (
                where actor_names.folded = names.form
            ) as typed,
            research.any_of(forms.form) filter (
                where actor_names.folded = names.form or not actor_names.is_ambiguous
            ) as named,
            array_agg(forms.form) as forms
        from names
        inner join research.actor_names
            on actor_names.actor_id = any(names.actor_ids)
        cross join lateral research.words_query(actor_names.name, false) as forms (form)
        where
            actor_names.retired_run_id is null
            and forms.form is not null
        group by names.from_place
    ),

    marked_words as (
        select
            words.*,
            named.is_named,
            bool_or(named.is_named) over (partition by words.piece) as is_piece_named,
            words.place = min(words.place) over (partition by words.piece) as is_first
        from words
        cross join lateral (
            select
                exists (
                    select 1
                    from names
                    where words.place between names.from_place and names.to_place
                ) as is_named
        ) as named
    ),

    -- Pieces without a name, and of the others the words beside it.
    plain as (
        select
            marked_words.place,
            marked_words.alternative,
            marked_words.is_excluded,
            marked_words.piece_text as words,
            marked_words.is_prefix,
            case
                when marked_words.is_quoted then format('"%s"', marked_words.piece_text)
                when marked_words.is_prefix then marked_words.piece_text || '*'
                else marked_words.piece_text
            end as term
        from marked_words
        where
            marked_words.is_first
            and not marked_words.is_piece_named
        union all
        select
            marked_words.place,
            marked_words.alternative,
            marked_words.is_excluded,
            marked_words.word as words,
            false as is_prefix,
            marked_words.word as term
        from marked_words
        where
            marked_words.is_piece_named
            and not marked_words.is_named
    ),

    units as (
        select
            names.from_place as place,
            names.form as term,
            words.alternative,
            words.is_excluded,
            name_queries.typed,
            name_queries.named,
            name_queries.forms,
            names.actor_ids
        from names
        inner join words
            on names.from_place = words.place
        left join name_queries
            on names.from_place = name_queries.from_place
        union all
        select
            plain.place,
            plain.term,
            plain.alternative,
            plain.is_excluded,
            queries.query as typed,
            queries.query as named,
            null as forms,
            null as actor_ids
        from plain
        cross join lateral
            research.words_query(plain.words, plain.is_prefix) as queries (query)
    )

    -- A word that no index holds, such as `the`, is not asked for.
    select distinct on (units.alternative, units.is_excluded, lower(units.term))
        units.*
    from units
    where
        units.typed is not null
        or units.actor_ids is not null
    order by
        units.alternative asc,
        units.is_excluded asc,
        lower(units.term) asc,
        units.place asc
$$
"""

ROWS_WITH_WORDS = """
create function research.rows_with_words(typed tsquery, named tsquery, most bigint)
returns table (
    kind text,
    id bigint,
    text_id bigint,
    vector tsvector,
    is_ours boolean
)
language sql stable parallel safe as $$
    (
        select
            'passage' as kind,
            passage_texts.passage_id as id,
            passage_texts.id as text_id,
            passage_texts.text_vector as vector,
            false as is_ours
        from research.passage_texts
        where
            passage_texts.text_vector @@ rows_with_words.typed
            and passage_texts.retired_run_id is null
            and passage_texts.text is not null
        limit rows_with_words.most
    )
    union all
    (
        select
            'passage' as kind,
            unheld_passages.passage_id as id,
            null as text_id,
            unheld_passages.gist_vector as vector,
            true as is_ours
        from kept.unheld_passages
        where unheld_passages.gist_vector @@ rows_with_words.named
        limit rows_with_words.most
    )
    {others}
$$
""".format(
    others="".join(
        f"""
    union all
    (
        select
            '{table.removesuffix("s")}' as kind,
            {table}.id,
            null as text_id,
            {table}.search_vector as vector,
            true as is_ours
        from research.{table}
        where
            {table}.search_vector @@ rows_with_words.named
            and {table}.retired_run_id is null
        limit rows_with_words.most
    )"""  # noqa: S608  all of it is written here
        for table in SEARCHED
    )
)

ROWS_WITH_ACTOR = """
create function research.rows_with_actor(actor_id bigint, words tsquery, most bigint)
returns table (
    kind text,
    id bigint,
    text_id bigint,
    vector tsvector,
    is_ours boolean,
    is_cut boolean
)
language plpgsql stable parallel safe as $$
declare
    named_in bigint[];
    claims_about bigint[];
    took_part_in bigint[];
begin
    named_in := array(
        select mentions.passage_text_id
        from research.mentions
        where
            mentions.actor_id = rows_with_actor.actor_id
            and mentions.is_confirmed
            and mentions.retired_run_id is null
        limit most
    );

    if words is null or cardinality(named_in) < most then
        return query
        select
            'passage' as kind,
            passage_texts.passage_id as id,
            passage_texts.id as text_id,
            passage_texts.text_vector as vector,
            false as is_ours,
            cardinality(named_in) = most as is_cut
        from research.passage_texts
        where
            passage_texts.id = any(named_in)
            and passage_texts.retired_run_id is null
            and passage_texts.text is not null
            and (words is null or passage_texts.text_vector @@ words);
    else
        -- Who is named in more texts than that is looked for where the words are.
        return query
        select
            'passage' as kind,
            passage_texts.passage_id as id,
            passage_texts.id as text_id,
            passage_texts.text_vector as vector,
            false as is_ours,
            false as is_cut
        from research.passage_texts
        where
            passage_texts.text_vector @@ words
            and passage_texts.retired_run_id is null
            and passage_texts.text is not null
            and exists (
                select 1
                from research.mentions
                where
                    passage_texts.id = mentions.passage_text_id
                    and mentions.actor_id = rows_with_actor.actor_id
                    and mentions.is_confirmed
                    and mentions.retired_run_id is null
            )
        limit most;
    end if;

    claims_about := array(
        (
            select claims.id
            from research.claims
            where
                claims.subject_actor_id = rows_with_actor.actor_id
                and claims.retired_run_id is null
            limit most
        )
        union
        (
            select claims.id
            from research.claims
            where
                claims.value_actor_id = rows_with_actor.actor_id
                and claims.retired_run_id is null
            limit most
        )
        union
        (
            select claim_actors.claim_id
            from research.claim_actors
            inner join research.claims
                on claim_actors.claim_id = claims.id
            where
                claim_actors.actor_id = rows_with_actor.actor_id
                and claim_actors.retired_run_id is null
                and claims.retired_run_id is null
            limit most
        )
        limit most
    );
    return query
    select
        'claim' as kind,
        claims.id,
        null::bigint as text_id,
        claims.search_vector as vector,
        true as is_ours,
        false as is_cut
    from research.claims
    where claims.id = any(claims_about);

    took_part_in := array(
        select distinct events.id
        from research.event_actors
        inner join research.events
            on event_actors.event_id = events.id
        where
            event_actors.actor_id = rows_with_actor.actor_id
            and event_actors.retired_run_id is null
            and events.retired_run_id is null
        limit most
    );
    return query
    select
        'event' as kind,
        events.id,
        null::bigint as text_id,
        events.search_vector as vector,
        true as is_ours,
        false as is_cut
    from research.events
    where events.id = any(took_part_in);

    -- Without its text a passage names those whom what is coded of it is about.
    if exists (select 1 from kept.unheld_passages) then
        return query
        with

        coded as (
            (
                select claim_sources.passage_id
                from research.attributions
                inner join research.claim_sources
                    on attributions.claim_source_id = claim_sources.id
                inner join kept.unheld_passages
                    on claim_sources.passage_id = unheld_passages.passage_id
                where
                    attributions.speaker_actor_id = rows_with_actor.actor_id
                    and attributions.retired_run_id is null
                    and claim_sources.retired_run_id is null
                limit most
            )
            union
            select claim_sources.passage_id
            from research.claim_sources
            where
                claim_sources.claim_id = any(claims_about)
                and claim_sources.retired_run_id is null
            union
            select event_sources.passage_id
            from research.event_sources
            where
                event_sources.event_id = any(took_part_in)
                and event_sources.retired_run_id is null
        )

        select
            'passage' as kind,
            unheld_passages.passage_id as id,
            null::bigint as text_id,
            unheld_passages.gist_vector as vector,
            true as is_ours,
            false as is_cut
        from coded
        inner join kept.unheld_passages
            on coded.passage_id = unheld_passages.passage_id
        limit most;
    end if;
end
$$
"""

ROWS_BEYOND_WORDS = """
create function research.rows_beyond_words(
    terms research.search_term[], words_beside tsquery, most bigint
)
returns table (
    kind text,
    id bigint,
    text_id bigint,
    vector tsvector,
    is_ours boolean,
    places integer[],
    typed_places integer[],
    is_cut boolean
)
language sql stable parallel safe as $$
    with

    wanted as (
        select listed.*
        from unnest(rows_beyond_words.terms) as listed
    ),

    meant as (
        select
            wanted.place,
            wanted.typed,
            actor_ids.actor_id
        from wanted
        cross join unnest(wanted.actor_ids) as actor_ids (actor_id)
    ),

    named_actors as (
        select
            wanted.place,
            actor_names.actor_id
        from wanted
        inner join research.actor_names
            on to_tsvector('english'::regconfig, actor_names.name) @@ wanted.typed
        where actor_names.retired_run_id is null
        union
        select
            meant.place,
            meant.actor_id
        from meant
    ),

    found as (
        select
            meant.place,
            appearances.kind,
            appearances.id,
            appearances.text_id,
            appearances.vector,
            appearances.is_ours,
            false as is_typed,
            appearances.is_cut
        from meant
        cross join lateral
            research.rows_with_actor(
                meant.actor_id,
                rows_beyond_words.words_beside,
                rows_beyond_words.most
            ) as appearances
        where
            appearances.is_ours
            or meant.typed is null
            or not appearances.vector @@ meant.typed
        union all
        select
            named_actors.place,
            'actor' as kind,
            actors.id,
            null as text_id,
            actors.search_vector as vector,
            true as is_ours,
            true as is_typed,
            false as is_cut
        from named_actors
        inner join research.actors
            on named_actors.actor_id = actors.id
        where actors.retired_run_id is null
        union all
        select
            wanted.place,
            'source' as kind,
            published.id,
            null as text_id,
            published.vector,
            true as is_ours,
            true as is_typed,
            false as is_cut
        from wanted
        cross join lateral (
            select
                sources.id,
                sources.search_vector as vector
            from research.outlets
            inner join research.sources
                on outlets.id = sources.outlet_id
            where
                to_tsvector('english'::regconfig, outlets.name) @@ wanted.typed
                and outlets.retired_run_id is null
                and sources.retired_run_id is null
            limit rows_beyond_words.most
        ) as published
    )

    select
        found.kind,
        found.id,
        found.text_id,
        (array_agg(found.vector)) [1] as vector,
        found.is_ours,
        array_agg(distinct found.place) as places,
        array_agg(distinct found.place) filter (where found.is_typed) as typed_places,
        bool_or(found.is_cut) as is_cut
    from found
    group by found.kind, found.id, found.text_id, found.is_ours
$$
"""

SPELLINGS_BEFORE = f"""
create or replace function research.spellings(word text) returns setof text
language sql immutable parallel safe as $$
    with recursive
{EXCHANGES}
    -- Twice: colourise is colorize.
    spelled (word, change_count) as (
        select
            lower(spellings.word),
            0
        union
        select
            folded.word,
            0
        from research.fold_words(spellings.word) as folded (word)
        where folded.word !~ ' '
        union
        select
            left(spelled.word, -length(exchanges.one)) || exchanges.other,
            spelled.change_count + 1
        from spelled
        inner join exchanges
            on
                right(spelled.word, length(exchanges.one)) = exchanges.one
                and length(spelled.word) >= length(exchanges.one) + exchanges.least_before
        where spelled.change_count < 2
    )

    select distinct spelled.word
    from spelled
$$
"""  # noqa: S608  all of it is written here

UNHELD_PASSAGES_BEFORE = """
create function research.unheld_passages()
returns table (passage_id bigint, gist_vector tsvector)
language sql stable parallel safe as $$
    select
        passages.id as passage_id,
        passages.gist_vector
    from research.passages
    inner join research.sources
        on passages.source_id = sources.id
    where
        passages.retired_run_id is null
        and sources.retired_run_id is null
        and not exists (
            select 1
            from research.current_texts() as texts
            where passages.id = texts.passage_id
        )
$$
"""

ROWS_WITH_WORDS_BEFORE = """
create function research.rows_with_words(typed tsquery, named tsquery)
returns table (kind text, id bigint, vector tsvector, is_ours boolean)
language sql stable parallel safe as $$
    select
        'passage' as kind,
        texts.passage_id as id,
        texts.text_vector as vector,
        false as is_ours
    from research.current_texts() as texts
    where texts.text_vector @@ rows_with_words.typed
    union all
    select
        'passage' as kind,
        gists.passage_id as id,
        gists.gist_vector as vector,
        true as is_ours
    from research.unheld_passages() as gists
    where gists.gist_vector @@ rows_with_words.named
    {others}
$$
""".format(
    others="".join(
        f"""
    union all
    select
        '{table.removesuffix("s")}' as kind,
        {table}.id,
        {table}.search_vector as vector,
        true as is_ours
    from research.{table}
    where
        {table}.search_vector @@ rows_with_words.named
        and {table}.retired_run_id is null"""  # noqa: S608  all of it is written here
        for table in SEARCHED
    )
)

ROWS_WITH_ACTORS_BEFORE = """
create function research.rows_with_actors(actor_ids bigint[], words tsquery)
returns table (
    actor_id bigint, kind text, id bigint, vector tsvector, is_ours boolean
)
language sql stable parallel safe as $$
    with

    about as (
        select
            actors.actor_id,
            claims.id as claim_id
        from unnest(rows_with_actors.actor_ids) as actors (actor_id)
        inner join research.claims
            on actors.actor_id in (claims.subject_actor_id, claims.value_actor_id)
        where claims.retired_run_id is null
        union
        select
            claim_actors.actor_id,
            claim_actors.claim_id
        from research.claim_actors
        where
            claim_actors.actor_id = any(rows_with_actors.actor_ids)
            and claim_actors.retired_run_id is null
    ),

    took_part as (
        select distinct
            event_actors.actor_id,
            event_actors.event_id
        from research.event_actors
        where
            event_actors.actor_id = any(rows_with_actors.actor_ids)
            and event_actors.retired_run_id is null
    ),

    coded as (
        select
            attributions.speaker_actor_id as actor_id,
            claim_sources.passage_id
        from research.attributions
        inner join research.claim_sources
            on attributions.claim_source_id = claim_sources.id
        where
            attributions.speaker_actor_id = any(rows_with_actors.actor_ids)
            and attributions.retired_run_id is null
            and claim_sources.retired_run_id is null
        union
        select
            about.actor_id,
            claim_sources.passage_id
        from about
        inner join research.claim_sources
            on about.claim_id = claim_sources.claim_id
        where claim_sources.retired_run_id is null
        union
        select
            took_part.actor_id,
            event_sources.passage_id
        from took_part
        inner join research.event_sources
            on took_part.event_id = event_sources.event_id
        where event_sources.retired_run_id is null
    )

    select
        mentions.actor_id,
        'passage' as kind,
        texts.passage_id as id,
        texts.text_vector as vector,
        false as is_ours
    from research.mentions
    inner join research.current_texts() as texts
        on mentions.passage_text_id = texts.text_id
    where
        mentions.actor_id = any(rows_with_actors.actor_ids)
        and mentions.retired_run_id is null
        and mentions.is_confirmed
        and (
            rows_with_actors.words is null
            or texts.text_vector @@ rows_with_actors.words
        )
    union all
    select
        coded.actor_id,
        'passage' as kind,
        gists.passage_id as id,
        gists.gist_vector as vector,
        true as is_ours
    from coded
    inner join research.unheld_passages() as gists
        on coded.passage_id = gists.passage_id
    union all
    select
        about.actor_id,
        'claim' as kind,
        claims.id,
        claims.search_vector as vector,
        true as is_ours
    from about
    inner join research.claims
        on about.claim_id = claims.id
    where claims.retired_run_id is null
    union all
    select
        took_part.actor_id,
        'event' as kind,
        events.id,
        events.search_vector as vector,
        true as is_ours
    from took_part
    inner join research.events
        on took_part.event_id = events.id
    where events.retired_run_id is null
$$
"""

COMMENTS = {
    "spelling_exchanges()": """\
British and American endings of words: ending -> the other -> least letters before it""",
    "rows_with_words(tsquery, tsquery, bigint)": """\
What has the words: of the texts of sources those that fit typed, of what we wrote (gists where no
text is held, claims, events, actors, sources) those that fit named; of each kind so many at most,
in the order in which they are stored. text_id: the text, which may be that of an older revision""",
    "rows_beyond_words(research.search_term[], tsquery, bigint)": """\
What terms find beyond the words of a row: where the actors are named otherwise, what is coded of
them, the actors under any name, the sources of an outlet. places, typed_places: of the terms that
find the row, and that find it as typed""",
    "rows_with_actor(bigint, tsquery, bigint)": """\
Where an actor appears, by whatever name: in held texts by its mentions, in other passages as
speaker, subject, object or participant, likewise in claims and events; of each kind so many at
most; held texts only if they have the words, if any are given. is_cut: its mentions go on""",
}
COMMENTS_BEFORE = {
    "unheld_passages()": "The live passages of whose current text nothing is held",
    "rows_with_words(tsquery, tsquery)": """\
What has the words: of the texts of sources those that fit typed, of what we wrote (gists where no
text is held, claims, events, actors, sources) those that fit named""",
    "rows_with_actors(bigint[], tsquery)": """\
Where an actor appears, by whatever name: in held texts by its mentions, in other passages as
speaker, subject, object or participant, likewise in claims and events; held texts only if they
have the words, if any are given""",
}
OUTLETS_INDEX = "ix_outlets_words"
GISTS_INDEX = "ix_passages_gist_vector"


def upgrade() -> None:
    """Add the table and the index, replace the functions."""
    op.create_table(
        "unheld_passages",
        sa.Column(
            "passage_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Passage"
        ),
        sa.Column(
            "source_id", sa.BigInteger(), autoincrement=False, nullable=False, comment="Source"
        ),
        sa.Column(
            "gist_vector",
            postgresql.TSVECTOR(),
            nullable=True,
            comment="Words of its gist, for search; null without a gist",
        ),
        sa.PrimaryKeyConstraint("passage_id", name=op.f("pk_unheld_passages")),
        schema="kept",
        comment="One row per passage of whose current text nothing is held",
    )
    op.create_index(
        op.f("ix_unheld_passages_source_id"), "unheld_passages", ["source_id"], schema="kept"
    )
    op.create_index(
        op.f("ix_unheld_passages_gist_vector"),
        "unheld_passages",
        ["gist_vector"],
        schema="kept",
        postgresql_using="gin",
    )
    op.drop_index(GISTS_INDEX, "passages", schema="research")
    op.create_index(
        OUTLETS_INDEX,
        "outlets",
        [sa.text("to_tsvector('english'::regconfig, name)")],
        schema="research",
        postgresql_using="gin",
    )
    for signature in COMMENTS_BEFORE:
        op.execute(f"drop function research.{signature}")
    for definition in (
        SPELLING_EXCHANGES,
        SPELLINGS,
        WORDS_QUERY,
        SEARCH_TERMS,
        ROWS_WITH_WORDS,
        ROWS_WITH_ACTOR,
        ROWS_BEYOND_WORDS,
    ):
        op.execute(definition)
    _comment(COMMENTS)


def downgrade() -> None:
    """Drop them and bring back those that are called by others or give other rows."""
    for signature in COMMENTS:
        op.execute(f"drop function research.{signature}")
    for definition in (
        SPELLINGS_BEFORE,
        UNHELD_PASSAGES_BEFORE,
        ROWS_WITH_WORDS_BEFORE,
        ROWS_WITH_ACTORS_BEFORE,
    ):
        op.execute(definition)
    _comment(COMMENTS_BEFORE)
    op.drop_index(OUTLETS_INDEX, "outlets", schema="research")
    op.create_index(
        GISTS_INDEX, "passages", ["gist_vector"], schema="research", postgresql_using="gin"
    )
    op.drop_table("unheld_passages", schema="kept")


def _comment(comments: dict[str, str]) -> None:
    for signature, comment in comments.items():
        op.execute(f"comment on function research.{signature} is '{comment}'")
