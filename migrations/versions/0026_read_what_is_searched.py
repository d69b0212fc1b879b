"""Let search read what people type, and index the words of claims, events, sources and actors.

Functions split a query into terms (words, quoted phrases, beginnings of words, names of actors,
what is left out) and find rows by words and by actors. A stemmed index does not know that
`recognised` is `recognized`, and no extension may be needed, so a word is looked for in both
spellings; and the beginning of a word may be longer than its stem, so it is looked for by the
stems it may belong to as well.
Existing rows: their words are indexed. A downgrade loses the functions and indexes, not a row.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

# Table -> the texts searched in it, with their weights from A (most) to D.
SEARCHED = {
    "claims": {"statement": "A", "note": "C"},
    "events": {"title": "A", "note": "C"},
    "sources": {"title": "A", "author": "B", "summary": "C"},
    "actors": {"name": "A", "description": "C"},
}

FOLD_WORDS = r"""
create function research.fold_words(words text) returns text
language sql immutable parallel safe as $$
    select
        btrim(
            regexp_replace(
                regexp_replace(
                    replace(lower(normalize(fold_words.words, nfkd)), U&'\00DF', 'ss'),
                    '[\u0300-\u036f]',
                    '',
                    'g'
                ),
                '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f]+',
                ' ',
                'g'
            )
        )
$$
"""

SPELLINGS = r"""
create function research.spellings(word text) returns setof text
language sql immutable parallel safe as $$
    with recursive

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
"""

WORDS_QUERY = r"""
create function research.words_query(words text, is_prefix boolean) returns tsquery
language sql immutable parallel safe as $$
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
$$
"""

SEARCH_WORDS = r"""
create function research.search_words(query text)
returns table (
    word text,
    place integer,
    run integer,
    piece integer,
    piece_text text,
    alternative integer,
    is_excluded boolean,
    is_quoted boolean,
    is_prefix boolean
)
language sql immutable parallel safe as $$
    with

    chunks as (
        select
            matches.ordinality as chunk,
            matches.parts [1] <> '' as has_minus,
            matches.parts [2] as chunk_text,
            matches.parts [2] = 'NOT' as is_not,
            lower(matches.parts [2]) = 'or' and matches.parts [1] = '' as is_or
        from
            regexp_matches(
                -- All double quotation marks alike.
                translate(
                    left(search_words.query, 2000),
                    U&'\201C\201D\201E\00AB\00BB',
                    repeat('"', 5)
                ),
                '[(\[{]*(-*)("[^"]*"|[^\s"]+)',
                'g'
            ) with ordinality as matches (parts, ordinality)
    ),

    placed as (
        select
            chunks.chunk,
            chunks.chunk_text,
            chunks.is_not or chunks.is_or as is_operator,
            starts_with(chunks.chunk_text, '"') as is_quoted,
            chunks.has_minus
            or coalesce(
                lag(chunks.is_not) over (order by chunks.chunk), false
            ) as is_excluded,
            count(*) filter (where chunks.is_or) over (
                order by chunks.chunk
            )::integer as alternative
        from chunks
    ),

    pieces as (
        select
            row_number() over (
                order by placed.chunk, matches.ordinality
            )::integer as piece,
            btrim(matches.parts [1], U&'-''\2019.@_') as piece_text,
            placed.alternative,
            placed.is_excluded,
            placed.is_quoted,
            not placed.is_quoted and matches.parts [2] = '*' as is_prefix
        from placed
        cross join lateral
            regexp_matches(
                placed.chunk_text,
                case
                    when placed.is_quoted then '"(.*)"()'
                    else
                        '([^\s*"()\[\]{}<>|&!,;:?=+~^%$#\\/`\u2013\u2014\u2026]+)(\*?)'
                end,
                'g'
            ) with ordinality as matches (parts, ordinality)
        where not placed.is_operator
    ),

    begun as (
        select
            pieces.*,
            pieces.is_quoted
            or pieces.is_excluded
            or pieces.is_prefix
            or lag(
                pieces.is_quoted or pieces.is_excluded or pieces.is_prefix, 1, true
            ) over in_order
            or pieces.alternative
            <> lag(pieces.alternative) over in_order as begins_run
        from pieces
        where research.fold_words(pieces.piece_text) <> ''
        window in_order as (order by pieces.piece)
    ),

    numbered as (
        select
            begun.*,
            count(*) filter (where begun.begins_run) over (
                order by begun.piece
            )::integer as run
        from begun
    )

    select
        words.word,
        row_number() over (order by numbered.piece, words.ordinality)::integer as place,
        numbered.run,
        numbered.piece,
        numbered.piece_text,
        numbered.alternative,
        numbered.is_excluded,
        numbered.is_quoted,
        numbered.is_prefix
    from numbered
    cross join lateral
        string_to_table(
            research.fold_words(numbered.piece_text), ' '
        ) with ordinality as words (word, ordinality)
    order by place
    limit 64
$$
"""

SEARCH_TERM = """
create type research.search_term as (
    place integer,
    term text,
    alternative integer,
    is_excluded boolean,
    typed tsquery,
    named tsquery,
    forms tsquery[],
    actor_ids bigint[]
)
"""

SEARCH_TERMS = """
create function research.search_terms(query text) returns setof research.search_term
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

    found_names as (
        select
            stretches.from_place,
            stretches.to_place,
            stretches.form,
            array_agg(distinct actors.id) as actor_ids
        from stretches
        inner join research.actor_names
            on stretches.form = actor_names.folded
        inner join research.actors
            on actor_names.actor_id = actors.id
        where
            actor_names.retired_run_id is null
            and actors.retired_run_id is null
        group by stretches.from_place, stretches.to_place, stretches.form
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

CURRENT_TEXTS = """
create function research.current_texts()
returns table (
    text_id bigint,
    passage_id bigint,
    source_id bigint,
    text text,
    text_vector tsvector
)
language sql stable parallel safe as $$
    select
        passage_texts.id as text_id,
        passage_texts.passage_id,
        passage_texts.source_id,
        passage_texts.text,
        passage_texts.text_vector
    from research.passage_texts
    inner join research.revisions
        on passage_texts.revision_id = revisions.id
    inner join research.passages
        on passage_texts.passage_id = passages.id
    inner join research.sources
        on passage_texts.source_id = sources.id
    where
        passage_texts.retired_run_id is null
        and passage_texts.text is not null
        and revisions.retired_run_id is null
        and revisions.is_current
        and passages.retired_run_id is null
        and sources.retired_run_id is null
$$
"""

UNHELD_PASSAGES = """
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

ROWS_WITH_WORDS = """
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

ROWS_WITH_ACTORS = """
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

FUNCTIONS = {
    "fold_words(text)": FOLD_WORDS,
    "spellings(text)": SPELLINGS,
    "words_query(text, boolean)": WORDS_QUERY,
    "search_words(text)": SEARCH_WORDS,
    "search_terms(text)": SEARCH_TERMS,
    "current_texts()": CURRENT_TEXTS,
    "unheld_passages()": UNHELD_PASSAGES,
    "rows_with_words(tsquery, tsquery)": ROWS_WITH_WORDS,
    "rows_with_actors(bigint[], tsquery)": ROWS_WITH_ACTORS,
}
COMMENTS = {
    "fold_words(text)": """\
The words as names are folded: without case, accents and punctuation, one blank between""",
    "spellings(text)": """\
The word in lower case as British and as American English spell it, by its ending, and without its
accents; some of what it gives is no word, and so in no text""",
    "words_query(text, boolean)": """\
What finds the words, one after another, each in every spelling; with is_prefix also those that
go on after the last. Null if no index holds any of them""",
    "search_words(text)": """\
The words of a query, folded: the first 64 of its first 2000 characters. piece: what is looked for
together, such as a quoted phrase; run: pieces that a name may span; alternative: 0, then one more
after each `or`""",
    "search_terms(text)": """\
What a query asks for, one row per word, phrase, beginning of a word or name of an actor. typed:
what finds it as typed; named: that, or in our own words another name; forms: every name of the
actors meant, one by one, null if it is no name""",
    "current_texts()": "The live texts of the current revisions, where they are held",
    "unheld_passages()": "The live passages of whose current text nothing is held",
    "rows_with_words(tsquery, tsquery)": """\
What has the words: of the texts of sources those that fit typed, of what we wrote (gists where no
text is held, claims, events, actors, sources) those that fit named""",
    "rows_with_actors(bigint[], tsquery)": """\
Where an actor appears, by whatever name: in held texts by its mentions, in other passages as
speaker, subject, object or participant, likewise in claims and events; held texts only if they
have the words, if any are given""",
}
AGGREGATES = {
    "all_of": ("tsquery_and", "What finds rows that each of the queries finds"),
    "any_of": ("tsquery_or", "What finds rows that one of the queries finds"),
}
TERM = "What a query of report.search asks for: see research.search_terms"
NAMES_INDEX = "ix_actor_names_words"


def upgrade() -> None:
    """Add the vectors, their indexes and the functions."""
    for table, weights in SEARCHED.items():
        parts = (
            f"setweight(to_tsvector('english'::regconfig, coalesce({name}, '')), '{weight}')"
            for name, weight in weights.items()
        )
        weighted = ", ".join(f"{name} ({weight})" for name, weight in weights.items())
        op.add_column(
            table,
            sa.Column(
                "search_vector",
                postgresql.TSVECTOR(),
                sa.Computed(" || ".join(parts), persisted=True),
                nullable=True,
                comment=f"Words for search, with their weights: {weighted}",
            ),
            schema="research",
        )
        op.create_index(
            op.f(f"ix_{table}_search_vector"),
            table,
            ["search_vector"],
            unique=False,
            schema="research",
            postgresql_using="gin",
        )
    op.create_index(
        NAMES_INDEX,
        "actor_names",
        [sa.text("to_tsvector('english'::regconfig, name)")],
        unique=False,
        schema="research",
        postgresql_using="gin",
    )
    for name, (function, comment) in AGGREGATES.items():
        op.execute(
            f"create aggregate research.{name}(tsquery)"
            f" (sfunc = pg_catalog.{function}, stype = tsquery)"
        )
        op.execute(f"comment on aggregate research.{name}(tsquery) is '{comment}'")
    op.execute(SEARCH_TERM)
    op.execute(f"comment on type research.search_term is '{TERM}'")
    for signature, definition in FUNCTIONS.items():
        op.execute(definition)
        op.execute(f"comment on function research.{signature} is '{COMMENTS[signature]}'")


def downgrade() -> None:
    """Drop them."""
    for signature in reversed(FUNCTIONS):
        op.execute(f"drop function research.{signature}")
    op.execute("drop type research.search_term")
    for name in AGGREGATES:
        op.execute(f"drop aggregate research.{name}(tsquery)")
    op.drop_index(NAMES_INDEX, "actor_names", schema="research")
    for table in reversed(SEARCHED):
        op.drop_column(table, "search_vector", schema="research")
